import { stripVTControlCharacters } from 'node:util'

/** Of a longer line the begin tells what it is. */
const lineLimit = 2000

/** A line of a log, without what only a terminal needs. */
export interface PlainLine {
  /** The process that wrote it, where several write into one log. */
  process: string
  text: string
}

/** Takes the name of the process off a line: "web | started". */
export function plainLine(line: string): PlainLine {
  const bounded = line.slice(0, lineLimit)
  const plain = bounded.includes('\u001b') ? stripVTControlCharacters(bounded) : bounded
  const [whole, process = ''] = /^([\w.-]{1,60}) \| /.exec(plain) ?? ['']
  return { process, text: plain.slice(whole.length).trimEnd() }
}
