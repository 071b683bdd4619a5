import type { Callback } from './callback.ts'

/** Work on another thread, from the program's view: it ends in a later poll phase. */
interface Job {
  work: () => void
  done: Callback
  /** The iteration in which it was submitted. */
  iteration: number
  /** Milliseconds. */
  submitted: number
}

/** libuv's thread pool. Jobs end in their order. */
export interface ThreadPool {
  /**
   * Runs `work`, which must not throw, as if on another thread, and `done` afterwards in the loop.
   */
  submit: (work: () => void, done: Callback) => void
  /** Ends jobs that would have ended by now, and returns what the loop must call. @param canWait as in the poll phase */
  take: (iteration: number, canWait: boolean) => Callback[]
  isBusy: () => boolean
}

/** In Node.js a job ends some microseconds after the poll phase that follows at once; here, phases take longer. Milliseconds. */
const HANDING_OVER = 50

/** @param size threads @param clock milliseconds @param iteration the loop's current one */
export function createThreadPool(size: number, clock: () => number, iteration: () => number): ThreadPool {
  const jobs: Job[] = []
  return {
    submit: (work, done) => jobs.push({ work, done, iteration: iteration(), submitted: clock() }),
    take: (current, canWait) => {
      const now = clock()
      const hasEnded = (job: Job): boolean =>
        canWait || job.iteration + 1 < current || now - job.submitted >= HANDING_OVER
      const count = Math.min(size, jobs.findIndex((job) => !hasEnded(job)) >>> 0, jobs.length)
      return jobs.splice(0, count).map(({ work, done }) => {
        work()
        return done
      })
    },
    isBusy: () => jobs.length > 0,
  }
}
