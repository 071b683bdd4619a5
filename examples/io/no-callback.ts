/**
 * @node all
 * @format cjs
 * @expect throws TypeError
 */
import { readFile } from 'fs'

const call = readFile as unknown as (path: string) => void

call(__filename)
