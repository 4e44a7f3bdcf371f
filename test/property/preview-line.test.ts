import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { previewLine } from '../../src/previews/detect/preview-line.ts'
import { shellCommands } from '../../src/previews/detect/shell-commands.ts'
import { shellQuote } from '../../src/previews/detect/shell-quote.ts'

const text = fc.oneof(
  fc.string({ unit: 'binary' }).map((value) => value.toWellFormed()),
  fc.constantFrom(
    'a: b',
    '#x',
    'true',
    '3.0',
    '- x',
    '{a}',
    'a\nb',
    '\u202Egnp',
    '\u{E0041}x',
    "'",
  ),
)

it('a line of rehearse.yml is one line, hides nothing, and reads back as what it was made of', () => {
  fc.assert(
    fc.property(text, text, (start, cwd) => {
      const line = previewLine({ provider: 'command', options: { start, cwd } })
      expect(line).not.toMatch(/[\p{Cc}\p{Cf}\u2028\u2029]/u)
      expect(parse(line)).toEqual({ preview: { command: { start, cwd } } })
    }),
    { numRuns: 500 },
  )
})

it('a quoted path is one word', () => {
  const path = fc.string({ minLength: 1 }).filter((value) => !/[\n`<>(){}|&'\\]/.test(value))
  fc.assert(
    fc.property(path, (name) => {
      const read = shellCommands(`node ${shellQuote(name)}`)
      expect(read).toEqual([['node', name.startsWith('-') ? `./${name}` : name]])
    }),
  )
})
