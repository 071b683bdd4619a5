/** The values of the protocol between the runner and the preloads, which ../protocol.ts explains. Runs on Node.js 10. */
export type Protocol = typeof protocol

const marks = { stdout: 'o', stderr: 'e', exit: 'x' }
/** Length of the nonce before it is written as hexadecimal digits. */
const nonceBytes = 8

const protocol = {
  fd: { session: 3, trace: 4, status: 5, filter: 6 },
  env: { nonce: 'PROVEN_NONCE', trace: 'PROVEN_TRACE', session: 'PROVEN_SESSION', rules: 'PROVEN_RULES' },
  marks,
  /** Matches a whole mark. Groups: letter, number, JSON of an error or "". */
  markPattern: new RegExp(
    `^\0[0-9a-f]{${2 * nonceBytes}}([${marks.stdout}${marks.stderr}${marks.exit}])(\\d{1,15})(.*)\0$`,
    's',
  ),
  nonceBytes,
  question: '?',
  answer: '\n',
  ready: 'ready',
  go: 'go\n',
}

module.exports = protocol
