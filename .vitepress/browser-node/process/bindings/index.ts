import type { BindingModel } from '../node.ts'
import { asyncContextFrame } from './async-context-frame.ts'
import { asyncWrap } from './async-wrap.ts'
import { blob } from './blob/blob.ts'
import { blockList } from './block-list/block-list.ts'
import { buffer } from './buffer/buffer.ts'
import { builtins } from './builtins.ts'
import { cjsLexer } from './cjs-lexer.ts'
import { contextify } from './contextify.ts'
import { config } from './config.ts'
import { credentials } from './credentials.ts'
import { encoding } from './encoding.ts'
import { errors } from './errors.ts'
import { fs } from './fs/fs.ts'
import { icu } from './icu/icu.ts'
import { messaging } from './messaging.ts'
import { modules } from './modules.ts'
import { moduleWrap } from './module-wrap.ts'
import { options } from './options.ts'
import { os } from './os.ts'
import { permission } from './permission.ts'
import { performance } from './performance.ts'
import { pipeWrap } from './pipe-wrap.ts'
import { processMethods } from './process-methods.ts'
import { diagnosticsChannel, inspector, report, snapshot, traceEvents, wasmWebApi } from './quiet.ts'
import { streamWrap } from './stream-wrap.ts'
import { stringDecoder } from './string-decoder.ts'
import { taskQueue } from './task-queue.ts'
import { timers } from './timers.ts'
import { types } from './types.ts'
import { url } from './url/url.ts'
import { util } from './util.ts'

/** The models of internal bindings, by their names. What is not here has the constants of the pinned release and no functions. */
export const MODELS: Readonly<Record<string, BindingModel>> = {
  async_context_frame: asyncContextFrame,
  async_wrap: asyncWrap,
  blob,
  block_list: blockList,
  buffer,
  builtins,
  cjs_lexer: cjsLexer,
  config,
  contextify,
  credentials,
  diagnostics_channel: diagnosticsChannel,
  encoding_binding: encoding,
  errors,
  fs,
  icu,
  inspector,
  messaging,
  mksnapshot: snapshot,
  modules,
  module_wrap: moduleWrap,
  options,
  os,
  performance,
  permission,
  pipe_wrap: pipeWrap,
  process_methods: processMethods,
  report,
  stream_wrap: streamWrap,
  string_decoder: stringDecoder,
  task_queue: taskQueue,
  timers,
  trace_events: traceEvents,
  types,
  url,
  util,
  wasm_web_api: wasmWebApi,
}
