/**
 * The values of the wire protocol between the runner and the processes that it starts. ../protocol.ts explains them. Old
 * syntax, because old versions of Node.js load this file too.
 */
const marks = { stdout: 'o', stderr: 'e', exit: 'x' }

module.exports = {
  fd: { session: 3, trace: 4, status: 5 },
  env: { nonce: 'PROVEN_NONCE', trace: 'PROVEN_TRACE', session: 'PROVEN_SESSION' },
  marks,
  /** A mark as it is written; its group is the number. */
  markPattern: new RegExp(`^\0[0-9a-f]{16}[${marks.stdout}${marks.stderr}${marks.exit}](\\d+)`),
  nonceBytes: 8,
  question: '?',
  answer: '\n',
  ready: 'ready',
}
