/**
 * @node all
 * @allow child-process
 */
import { spawn } from 'node:child_process'

const child = spawn('sort')
child.stdin.write('pear\napple\n')
child.stdin.end('fig\n')

child.stdout.on('data', (text) => console.log(String(text).trim()))
child.on('close', (code) => console.log('exit code:', code))
