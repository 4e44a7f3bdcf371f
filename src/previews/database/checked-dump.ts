import { visible } from '../../model/visible.ts'
import { dumpError } from './dump-file.ts'

const newline = 0x0a
const backslash = 0x5c
/** Newer versions of pg_dump write these around all; older ones of psql do not know them. */
const bracket = /^\\(?:un)?restrict \w+\s*$/
const leadsElsewhere = /^\s*(?:create|drop|alter)\s+database\b/i

/**
 * The SQL of a dump as it comes, for psql. Throws the UserError `preview-database-dump` at a line that would
 * have psql leave the new database or run something else: a command that starts with a backslash, or one on whole
 * databases. Rows of COPY pass as they are.
 */
export async function* checkedDump(
  source: AsyncIterable<Buffer>,
  named: string,
): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0)
  let inCopy = false
  let number = 0
  const passes = (line: Buffer): boolean => {
    number += 1
    if (inCopy) {
      inCopy = !(line[0] === backslash && line[1] === 0x2e && line.length <= 4)
      return true
    }
    const first = line[0] ?? 0
    if (first === backslash) {
      const text = line.toString('utf8', 0, 200).trim()
      if (bracket.test(text)) return false
      throw refused(named, number, text)
    }
    const start = line.toString('latin1', 0, 40)
    if (leadsElsewhere.test(start)) throw refused(named, number, start)
    if (/^copy /i.test(start)) inCopy = /from stdin;?\s*$/i.test(line.toString('latin1'))
    return true
  }
  for await (const chunk of source) {
    if (number === 0 && rest.length === 0 && chunk.toString('latin1', 0, 5) === 'PGDMP') {
      throw dumpError(
        named,
        'It is an archive of pg_dump inside of a .gz',
        'Unpack it first: gunzip',
      )
    }
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
    const kept: Buffer[] = []
    let from = 0
    for (let to = bytes.indexOf(newline); to >= 0; to = bytes.indexOf(newline, from)) {
      const line = bytes.subarray(from, to + 1)
      if (passes(line)) kept.push(line)
      from = to + 1
    }
    rest = bytes.subarray(from)
    if (kept.length > 0) yield Buffer.concat(kept)
  }
  if (rest.length > 0 && passes(rest)) yield rest
}

function refused(named: string, line: number, text: string): Error {
  return dumpError(
    named,
    `Line ${line} is "${visible(text.trim(), 60)}", which could reach beyond the new database`,
    'Make the dump of one database with pg_dump, without --create; not with pg_dumpall',
  )
}
