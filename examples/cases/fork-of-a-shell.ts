/**
 * @node all
 * @allow child-process
 */
import { fork } from 'child_process'

const child = fork('-c', ['echo "this is $0"'], {
  execPath: '/bin/sh',
  execArgv: [],
})
child.on('exit', (code) => console.log('exit code', code))
