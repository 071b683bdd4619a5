import type { BindingModel } from '../node.ts'
import { asyncWrap } from './async-wrap.ts'
import { builtins } from './builtins.ts'
import { contextify } from './contextify.ts'
import { errors } from './errors.ts'
import { fs } from './fs/fs.ts'
import { modules } from './modules.ts'
import { moduleWrap } from './module-wrap.ts'
import { options } from './options.ts'
import { pipeWrap } from './pipe-wrap.ts'
import { processMethods } from './process-methods.ts'
import { streamWrap } from './stream-wrap.ts'
import { taskQueue } from './task-queue.ts'
import { timers } from './timers.ts'
import { types } from './types.ts'
import { util } from './util.ts'

/** The models of internal bindings, by their names. What is not here has the constants of the pinned release and no functions. */
export const MODELS: Readonly<Record<string, BindingModel>> = {
  async_wrap: asyncWrap,
  builtins,
  contextify,
  errors,
  fs,
  modules,
  module_wrap: moduleWrap,
  options,
  pipe_wrap: pipeWrap,
  process_methods: processMethods,
  stream_wrap: streamWrap,
  task_queue: taskQueue,
  timers,
  types,
  util,
}
