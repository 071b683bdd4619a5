/**
 * @node all
 * @allow fs-read fs-write
 */
import {
  copyFile,
  existsSync,
  readFileSync,
  statSync,
} from 'node:fs'

const big = process.execPath
const size = (file: string) =>
  existsSync(file) ? statSync(file).size : 0

copyFile(big, 'copy', (error) => {
  if (error) throw error
  console.log('callback of copyFile')
})

while (size('copy') < size(big)) readFileSync(big)
console.log('reading again and again; meanwhile it was copied')
