import { describe, expect, it } from 'vitest'
import { abortThresholds } from '../../../../src/checks/load/engine/abort-thresholds.ts'
import type { EndedCell } from '../../../../src/checks/load/engine/abort-watch.ts'
import { parseThreshold } from '../../../../src/model/threshold/parse-threshold.ts'
import type { Threshold } from '../../../../src/model/threshold.ts'

function cell(part: Partial<EndedCell> = {}): EndedCell {
  return {
    stage: { kind: 'steady', name: 'steady' },
    route: 'GET /',
    ended: 10,
    failed: 0,
    response: [[10, 10]],
    service: [[10, 10]],
    ...part,
  }
}

const failing = cell({ failed: 10, response: [], service: [] })
const slow = cell({ response: [[900, 10]] })

/** After how many of these seconds the load stops, and why. */
function stops(texts: string[], seconds: EndedCell[][]) {
  const thresholds = texts.map((text) => parseThreshold(text) as Threshold)
  const watch = abortThresholds(thresholds)
  const said = seconds.map((cells, index) => watch({ atMs: (index + 1) * 1000, cells }))
  const after = said.findIndex((reason) => reason !== undefined)
  return after < 0 ? undefined : { after: after + 1, ...said[after] }
}

const times = (n: number, ...cells: EndedCell[]): EndedCell[][] =>
  Array.from({ length: n }, () => cells)

describe('a threshold that aborts', () => {
  it('stops the load once it was broken for its time', () => {
    const text = 'errors < 5% for 3s abort'
    expect(stops([text], [...times(5, cell()), ...times(10, failing)])).toEqual({
      after: 8,
      threshold: text,
      windowMs: 3000,
      ended: 30,
      failed: 30,
    })
    expect(stops(['p95 < 300ms for 2s abort'], times(5, slow))).toMatchObject({ after: 2 })
    expect(stops(['service p95 < 300ms for 2s abort'], times(5, slow))).toBeUndefined()
  })

  it('is mended by a good second, not by one in which nothing ended', () => {
    const text = 'errors < 5% for 3s abort'
    const [good, bad, none] = [[cell()], [failing], []]
    expect(stops([text], [bad, bad, good, bad, bad, good])).toBeUndefined()
    expect(stops([text], [bad, none, bad, none, none])).toBeUndefined()
    expect(stops([text], [bad, none, bad, none, none, bad])).toMatchObject({ after: 6, ended: 30 })
    expect(stops([text], [none, none, none, none])).toBeUndefined()
    expect(stops([text], [bad, none, none, none, none])).toBeUndefined()
  })

  it('looks at its own stage and route', () => {
    const spike = { kind: 'spike', name: 'spike 2' } as const
    const inSpike = times(5, cell({ ...failing, stage: spike }))
    expect(stops(['errors < 5% for 1s abort'], inSpike)).toBeUndefined()
    expect(stops(['errors < 5% in spike for 1s abort'], inSpike)).toMatchObject({ after: 1 })
    const elsewhere = times(5, cell({ ...failing, route: 'GET /b' }))
    expect(stops(['route "GET /" errors < 5% for 1s abort'], elsewhere)).toBeUndefined()
    expect(stops(['route "GET /b" errors < 5% for 1s abort'], elsewhere)).toMatchObject({
      after: 1,
    })
  })

  it('is watched beside others, and those without abort are not', () => {
    const seconds = times(5, failing)
    const texts = ['errors < 5%', 'errors < 6% for 4s abort', 'errors < 7% for 2s abort']
    expect(stops(texts, seconds)).toMatchObject({ after: 2, threshold: texts[2] })
    expect(stops(['errors < 5%'], seconds)).toBeUndefined()
  })
})
