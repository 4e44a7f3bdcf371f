import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { maskedText } from '../../src/supervisor/masked-text.ts'

const secret = 'sesame-open-now'
const hide = (text: string) => text.replaceAll(secret, '***')

const part = fc.oneof(
  fc.constant(secret),
  fc.constant('\n'),
  fc.constant(' '),
  fc.string({ unit: 'grapheme', maxLength: 12 }).filter((text) => !/[\r\n]/.test(text)),
)

describe('output that is masked in chunks', () => {
  it('is the same, however it is cut into chunks and however often its beginning is told early', () => {
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 60 }),
        fc.array(fc.record({ size: fc.integer({ min: 1, max: 40 }), early: fc.boolean() }), {
          minLength: 1,
        }),
        (parts, cuts) => {
          const bytes = Buffer.from(parts.join(''))
          const text = maskedText(hide)
          let out = ''
          for (let from = 0, turn = 0; from < bytes.length; turn++) {
            const cut = cuts[turn % cuts.length] ?? { size: 1, early: false }
            out += text.push(bytes.subarray(from, from + cut.size))
            if (cut.early) out += text.early()
            from += cut.size
          }
          out += text.end()
          const whole = hide(bytes.toString('utf8'))
          expect(out).toBe(whole === '' || whole.endsWith('\n') ? whole : `${whole}\n`)
        },
      ),
    )
  })
})
