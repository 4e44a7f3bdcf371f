import { createReadStream } from 'node:fs'

/** What every reader of a log does at least: the lines of a file as strings. Prints how many there are. */
const [file = ''] = process.argv.slice(2)
let lines = 0
let begun = ''
for await (const block of createReadStream(file, {
  encoding: 'latin1',
  highWaterMark: 256 * 1024,
})) {
  const parts = (begun + String(block)).split('\n')
  begun = parts.pop() ?? ''
  lines += parts.length
}
console.log(`${lines.toLocaleString('en')} lines`)
