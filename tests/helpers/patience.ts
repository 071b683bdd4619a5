/**
 * How long a test waits for what it expects, in ms: less than its own limit, so that the message tells what did not come. On a
 * busy machine everything comes late, so no shorter deadline means anything.
 */
export const PATIENCE = 150_000
