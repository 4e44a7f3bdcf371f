import { cleanLine } from '../../processes/clean-line.ts'

const longest = 4096

/** The address that a line is, colours and white space around it aside; undefined for any other line. */
export function addressOf(line: string): string | undefined {
  if (line.length > longest) return undefined
  const text = cleanLine(line, longest).trim()
  return /^https?:\/\/\S+$/i.test(text) ? text : undefined
}

/** The value of the last `url=…` line; undefined when there is none or it is empty. */
export function assignedAddress(text: string): string | undefined {
  const value = text
    .split(/\r?\n/)
    .findLast((line) => line.startsWith('url='))
    ?.slice('url='.length)
    .trim()
  return value === '' || value === undefined ? undefined : value.slice(0, longest)
}
