import type { Callback } from './callback.ts'

/** Work on another thread, from the program's view: it ends in a later poll phase. */
interface Job {
  work: () => void
  done: Callback
  /** The iteration in which it was submitted. */
  iteration: number
  /** Milliseconds. */
  submitted: number
  isDone: boolean
}

/** libuv's thread pool. Jobs end in their order. */
export interface ThreadPool {
  /**
   * Runs `work`, which must not throw, as if on another thread, and `done` afterwards in the loop.
   */
  submit: (work: () => void, done: Callback) => void
  /** Ends jobs that would have ended by now, and returns what the loop must call. @param canWait as in the poll phase */
  take: (iteration: number, canWait: boolean) => Callback[]
  /** Does what other threads would have done by now: for a program that looks while it keeps the loop waiting. */
  progress: () => void
  isBusy: () => boolean
}

/** In Node.js a job ends some microseconds after the poll phase that follows at once; here, phases take longer. Milliseconds. */
const HANDING_OVER = 50
/** Milliseconds after which another thread has done its work. */
const WORKING = 1

/** @param size threads @param clock milliseconds @param iteration the loop's current one */
export function createThreadPool(size: number, clock: () => number, iteration: () => number): ThreadPool {
  const jobs: Job[] = []
  const perform = (job: Job): void => {
    if (!job.isDone) job.work()
    job.isDone = true
  }
  return {
    submit: (work, done) => jobs.push({ work, done, iteration: iteration(), submitted: clock(), isDone: false }),
    take: (current, canWait) => {
      const now = clock()
      const hasEnded = (job: Job): boolean =>
        canWait || job.iteration + 1 < current || now - job.submitted >= HANDING_OVER
      const count = Math.min(size, jobs.findIndex((job) => !hasEnded(job)) >>> 0, jobs.length)
      return jobs.splice(0, count).map((job) => {
        perform(job)
        return job.done
      })
    },
    progress: () => {
      const now = clock()
      for (const job of jobs.slice(0, size)) if (now - job.submitted >= WORKING) perform(job)
    },
    isBusy: () => jobs.length > 0,
  }
}
