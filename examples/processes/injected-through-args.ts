/**
 * @node all
 * @allow child-process
 */
import { spawn } from 'node:child_process'

const name = 'photo.jpg; echo INJECTED'

const child = spawn('echo', ['file:', name], { shell: true })

child.stdout.on('data', (text) => console.log(String(text).trim()))
