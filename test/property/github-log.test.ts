import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { command } from '../../src/hosts/github/command.ts'
import { createLog } from '../../src/hosts/github/log.ts'
import { neutralise } from '../../src/hosts/github/neutralise.ts'
import { showable } from '../../src/hosts/github/showable.ts'
import { isCommand, linesOf, obeyed } from '../unit/github/runner-parsers.ts'

/** What commands are made of, and what hides in between. */
const pieces = {
  commands: '::|:|##[|#|[|]|set-output name=gate|error|stop-commands|open'.split('|'),
  breaks: Array.from('\n\r\u0085\u2028\v\f \t\u00a0%').concat('\r\n', '%0A'),
  hidden: Array.from('\u001b\u0000\u200b\u200d\u00ad\ufeff\ufe0f\u202e\u2066\u115f\u034f').concat(
    Array.from('\ud800|\udc00|\u{e0001}\u{e0100}'),
    ['\u001b[0m', '⚠\ufe0f'],
  ),
}
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(...pieces.commands),
      fc.constantFrom(...pieces.breaks),
      fc.constantFrom(...pieces.hidden),
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
    { maxLength: 24 },
  )
  .map((parts) => parts.join(''))
const many = { numRuns: 10_000 }

describe('text of any origin', () => {
  it('makes no command, in neither syntax of the runner', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        for (const line of neutralise(text)) {
          expect(linesOf(line)).toHaveLength(1)
          expect([isCommand(line, false), isCommand(line, true)]).toEqual([false, false])
          expect(line).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200b-\u200f]|(?!\t)\p{Cc}/u)
        }
      }),
      many,
    )
  })

  it('makes no command through the log', () => {
    fc.assert(
      fc.property(hostile, hostile, (text, other) => {
        let output = ''
        const write = (lines: string) => (output += lines)
        const log = createLog({ write, redact: (same) => same, now: () => 0 })
        log.line(text)
        log.warn(text)
        log.progress(text)
        log.quote([text, other])
        expect(obeyed(output)).toEqual([])
      }),
      many,
    )
  })

  it('stays inside the annotation that it is put into', () => {
    fc.assert(
      fc.property(hostile, hostile, (title, message) => {
        const line = command('error', { title, file: message, line: 3 }, message)
        expect(linesOf(line)).toHaveLength(1)
        const [, head = ''] = line.split('::')
        expect(head.split(',').map((pair) => pair.split('=')[0])).toEqual([
          'error title',
          'file',
          'line',
        ])
        expect(line).toMatch(/,line=3::/)
      }),
      many,
    )
  })

  it('makes no command on stdout, where JSON keeps its value', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const value = { text, list: [text] }
        const shown = showable(`${JSON.stringify(value, null, 2)}\n`)
        expect(JSON.parse(shown)).toEqual(value)
        expect(obeyed(shown)).toEqual([])
        expect(obeyed(showable(`report: ${text}\n`))).toEqual([])
      }),
      many,
    )
  })
})

it('the oracle sees commands', () => {
  for (const line of ['::error::x', ' \t::set-output name=a::b', 'a ##[set-output name=a]b'])
    expect(isCommand(line, false)).toBe(true)
  expect(isCommand(':\u200b:error::x', true)).toBe(true)
  expect(obeyed('::stop-commands::t\n::error::x\n::t::\n::error::y')).toEqual(['::error::y'])
})
