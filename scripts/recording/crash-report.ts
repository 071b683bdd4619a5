/** V8's list of garbage collections, whose number and numbers vary, and the machine's view of the JavaScript stack. */
const RE_LAST_GCS =
  /(?:^\n)?^<--- Last few GCs --->\n(?:\n|\[\d+:(?:0x)?[\da-f]+\] [^\n]*\n)*(?:<--- JS stacktrace --->\n(?:(?!FATAL ERROR)[^\n]*\n){0,200}(?=FATAL ERROR))?/gm
const RE_NATIVE_HEADING = /^----- Native stack trace -----\n+/gm
/** Consecutive frames, the first of which names its executable or library. */
const RE_NATIVE_FRAMES = /^ +1: 0x[\da-f]+ [^\n]*\[[^\n]*\] ?\n(?: *\d+: 0x[\da-f]+[^\n]*\n)*\n?/gm
const RE_SCRIPT_STACK = /^(----- JavaScript stack trace -----\n\n)((?:\d+: [^\n]*\n)+)\n*/gm
const RE_FOREIGN_FRAME = /^\d+: (?:[^\n]{0,300}\()?node:[^\n]*\n/gm
/** The executable's name and pid before a failed assertion. */
const RE_ASSERTION_PID = /^( *(?:# *)?\S{0,1000})\[\d+\]: (?=[^\n]*(?:\.\.\/|Assertion))/gm
const RE_FAILURE_ADDRESS = /^(#FailureMessage Object): 0x[\da-f]+$/gm

/**
 * Removes from the reports of crashes what varies between runs: native stack frames with their addresses, the list of garbage
 * collections, pids. The frames of the program stay.
 */
export function removeCrashDetails(text: string): string {
  return text
    .replace(RE_LAST_GCS, '')
    .replace(RE_NATIVE_HEADING, '')
    .replace(RE_NATIVE_FRAMES, '')
    .replace(RE_SCRIPT_STACK, keepProgramFrames)
    .replace(RE_ASSERTION_PID, '$1: ')
    .replace(RE_FAILURE_ADDRESS, '$1')
}

function keepProgramFrames(_: string, heading: string, frames: string): string {
  const own = frames.replace(RE_FOREIGN_FRAME, '')
  return own === '' ? '' : heading + own
}
