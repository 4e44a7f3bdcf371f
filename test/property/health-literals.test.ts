import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Dialect, hideLiterals } from '../../src/checks/health/databases/hide-literals.ts'

/** Stands in every literal, and nowhere else. */
const mark = 'zzQ'
const inside = fc
  .stringMatching(/^[a-z0-9 ,;()=*/#$-]{0,12}$/)
  .map((text) => `${mark}${text}${mark}`)
const words = fc.constantFrom(
  'select',
  'from',
  'where',
  'a.b',
  '=',
  'and',
  '(',
  ')',
  ',',
  'in',
  't1',
  '\n',
)

/** Literals as each of them writes them, with all that may stand in one. */
const literals: Record<Dialect, fc.Arbitrary<string>[]> = {
  postgres: [
    inside.map((text) => `'${text}''${text}'`),
    inside.map((text) => `'${text}" -- ${text}'`),
    inside.map((text) => `E'${text}\\'${text}'`),
    inside.map((text) => `'${text}\\'`),
    inside.map((text) => `$$${text.replaceAll('$', '')}'$$`),
    inside.map((text) => `$tag$${text}'$tag$`),
    inside.map((text) => `/* ${text.replaceAll(/[*/]/g, '')} ' */`),
    inside.map((text) => `/* a /* ${text.replaceAll(/[*/]/g, '')} */ ${text} */`),
    inside.map((text) => `-- ${text}'\n`),
  ],
  mysql: [
    inside.map((text) => `'${text}''${text}'`),
    inside.map((text) => `"${text}' # ${text}"`),
    inside.map((text) => `"${text}""${text}"`),
    inside.map((text) => `'${text}\\'${text}'`),
    inside.map((text) => `'${text}\\\\'`),
    inside.map((text) => `/* ${text.replaceAll(/[*/]/g, '')} " */`),
    inside.map((text) => `# ${text}'\n`),
    inside.map((text) => `-- ${text}"\n`),
  ],
}

describe.each(['postgres', 'mysql'] as const)('a query of %s', (dialect) => {
  const query = fc.array(fc.oneof(words, ...literals[dialect]), { maxLength: 12 })

  it('is shown without what stands in its texts and comments, wherever it is cut', () => {
    fc.assert(
      fc.property(query, fc.nat(400), (parts, cut) => {
        const text = parts.join(' ')
        for (const whole of [text, text.slice(0, cut)]) {
          const shown = hideLiterals(whole, dialect)
          expect(shown).not.toContain(mark)
          expect(shown.length).toBeLessThanOrEqual(200)
          expect(shown).not.toContain('\n')
        }
      }),
      { numRuns: 2000 },
    )
  })

  it('keeps its shape', () => {
    expect(
      hideLiterals(`select a1, "b" from t where id = 17 and name = 'x' limit 5`, dialect),
    ).toBe(
      `select a1, ${dialect === 'postgres' ? '"b"' : '?'} from t where id = ? and name = ? limit ?`,
    )
    expect(hideLiterals('', dialect)).toBe('')
  })
})
