import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { UserError } from '../../src/model/errors.ts'
import { artilleryScript } from '../../src/traffic/exports/artillery/artillery-script.ts'
import { embedJson } from '../../src/traffic/exports/embed-json.ts'
import { type ExportedLoad, exportedLoad } from '../../src/traffic/exports/exported-load.ts'
import { k6Script } from '../../src/traffic/exports/k6/k6-script.ts'
import { anyModel } from '../fixtures/traffic/any-model.ts'
import { playArtillery } from '../fixtures/traffic/play-artillery.ts'
import { runK6 } from '../fixtures/traffic/run-k6.ts'
import { stage } from '../fixtures/traffic/stages.ts'
import { thresholds } from '../fixtures/traffic/thresholds.ts'

const stages = fc.array(
  fc
    .tuple(fc.constantFrom(1, 2.5, 60), fc.constantFrom(0, 0.1, 1, 4), fc.constantFrom(0, 1, 3))
    .map(([seconds, from, to]) => stage('ramp', seconds, from, to)),
  { minLength: 1, maxLength: 5 },
)
const limits = thresholds('p95 < 1s', 'errors < 1% in ramp', 'rate > 1/s in ramp', 'recover < 9s')
const answer = () => ({ status: 200, statusCode: 200, tookMs: 0 })
const inLoad = (ms: number, { stages: planned }: ExportedLoad) => {
  const { startMs, durationMs } = planned.at(-1) ?? { startMs: 0, durationMs: 0 }
  return ms >= 0 && ms <= startMs + durationMs + 1
}

describe('an export', { timeout: 120_000 }, () => {
  it('asks for paths within the load, or is refused, whatever the model is', () => {
    fc.assert(
      fc.property(anyModel, stages, fc.integer(), (model, chosen, seed) => {
        const options = { stages: chosen, seed, ratePerS: 5, thresholds: limits, timeoutMs: 1000 }
        let load: ExportedLoad
        try {
          load = exportedLoad(model, options)
        } catch (error) {
          expect(error).toBeInstanceOf(UserError)
          return
        }
        const { files } = k6Script(load, 'k6.js')
        const { asked } = runK6(files['k6.js'] ?? '', { TARGET: 'http://127.0.0.1:1' }, answer)
        const { files: pair } = artilleryScript(load, 'load.yml')
        const played = playArtillery(pair, 'load.yml', {}, answer).asked
        for (const { ms, url } of [...asked, ...played]) {
          const isPath = /^(?:http:\/\/127\.0\.0\.1:1)?\/[!-~]*$/.test(url)
          if (!isPath || !inLoad(ms, load)) expect.fail(`asks for ${url} after ${ms} ms`)
        }
      }),
      { numRuns: 40 },
    )
  })
})

describe('embedded JSON', () => {
  it('is the value again, in ASCII that ends neither a comment nor an element', () => {
    fc.assert(
      fc.property(fc.json(), fc.string({ unit: 'binary' }), (json, text) => {
        const value: unknown = [JSON.parse(json), text, '*/</script>\u2028']
        const embedded = embedJson(value)
        expect(embedded).toMatch(/^[ -~]*$/)
        expect(embedded).not.toMatch(/\*\/|[<>]/)
        expect(JSON.stringify(JSON.parse(embedded))).toBe(JSON.stringify(value))
      }),
    )
  })
})
