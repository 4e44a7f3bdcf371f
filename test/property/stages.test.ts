import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseStages } from '../../src/model/load-stage/parse-stages.ts'
import { printStage } from '../../src/model/load-stage/print-stage.ts'
import { type LoadStage, stageKinds } from '../../src/model/load-stage.ts'

const rate = fc.oneof(
  fc.integer({ min: 1, max: 1_000_000 }).map((n) => ({ times: n / 1000 })),
  fc.integer({ min: 1, max: 1_000_000_000 }).map((n) => ({ perS: n / 1000 })),
)
const stage = fc.record({
  kind: fc.constantFrom(...stageKinds),
  durationMs: fc.integer({ min: 1000, max: 86_400_000 }),
  from: rate,
  to: rate,
})

it('prints stages so that they read as the same', () => {
  fc.assert(
    fc.property(fc.array(stage, { maxLength: 12 }), (written) => {
      const counts = new Map<string, number>()
      const stages = written.map(({ kind, ...rest }): LoadStage => {
        const nth = (counts.get(kind) ?? 0) + 1
        counts.set(kind, nth)
        const to = kind === 'ramp' ? rest.to : rest.from
        return { ...rest, kind, to, name: nth === 1 ? kind : `${kind} ${nth}` }
      })
      expect(parseStages(stages.map(printStage))).toEqual(stages)
    }),
    { numRuns: 1000 },
  )
})

it('takes any text apart without a fault', () => {
  const pieces = [
    'steady',
    'ramp',
    'recover',
    '10s',
    '@',
    '1x',
    '..',
    '5/s',
    '-1x',
    '1e9x',
    '__proto__',
  ]
  const word = fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 4 }))
  fc.assert(
    fc.property(fc.array(word, { maxLength: 6 }), fc.constantFrom('', ' '), (words, gap) => {
      const read = parseStages([words.join(gap)])
      if ('problem' in read) expect(read.problem).not.toBe('')
      else expect(parseStages(read.map(printStage))).toEqual(read)
    }),
    { numRuns: 5000 },
  )
})
