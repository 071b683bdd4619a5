/** Work for a later phase of the loop. */
export type Callback = () => unknown
