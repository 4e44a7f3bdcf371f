import { describe, expect, it } from 'vitest'
import { parseStage } from '../../../src/model/load-stage/parse-stage.ts'
import { parseStages } from '../../../src/model/load-stage/parse-stages.ts'
import { printStage } from '../../../src/model/load-stage/print-stage.ts'
import { profiles } from '../../../src/model/load-stage/profiles.ts'
import { isStageNamed, type LoadStage } from '../../../src/model/load-stage.ts'

function stages(...texts: string[]): LoadStage[] {
  const read = parseStages(texts)
  if ('problem' in read) throw new Error(read.problem)
  return read
}

describe('a stage', () => {
  it.each([
    [
      'steady 60s @ 1x',
      { kind: 'steady', durationMs: 60_000, from: { times: 1 }, to: { times: 1 } },
    ],
    ['spike 10s@5x', { kind: 'spike', durationMs: 10_000, from: { times: 5 }, to: { times: 5 } }],
    ['ramp 30s 1x..3x', { durationMs: 30_000, from: { times: 1 }, to: { times: 3 } }],
    ['ramp 1m @ 0/s .. 90/m', { durationMs: 60_000, from: { perS: 0 }, to: { perS: 1.5 } }],
    ['soak 20m @ 50/s', { kind: 'soak', durationMs: 1_200_000, from: { perS: 50 } }],
    ['recover', { kind: 'recover', durationMs: 30_000, from: { times: 1 } }],
    ['warmup 5s', { kind: 'warmup', durationMs: 5000, from: { times: 1 }, to: { times: 1 } }],
  ])('is read from %j', (text, expected) => {
    expect(stages(text)[0]).toMatchObject(expected)
  })

  it.each([
    ['stead 60s', 'begins with "stead", which is no stage; write warmup, steady, ramp, spike'],
    ['', 'begins with "", which is no stage'],
    ['steady', 'has no time; write it as "steady 60s @ 1x"'],
    ['steady 60', 'has "60" where its time belongs; write it as "steady 60s @ 1x"'],
    ['steady 1x 60s', 'has "1x" where its time belongs'],
    ['spike 500ms @ 5x', 'lasts "500ms", and 1s is the shortest; write it as "spike 10s @ 5x"'],
    ['soak 25h', 'lasts "25h", and 24h is the longest'],
    ['spike 10s', 'has no rate; write it as "spike 10s @ 5x"'],
    ['steady 60s @', 'has no rate'],
    ['ramp 30s @ 3x', 'has "3x", but a ramp goes from one rate to another; write it as "ramp 30s'],
    ['steady 30s 1x..3x', 'has "1x..3x", but only a ramp goes from one rate to another'],
    ['ramp 30s 1x..2x..3x', 'has "1x..2x..3x", but a ramp goes'],
    ['ramp 30s 1x..', 'has "" where a rate belongs'],
    ['ramp 30s 0x..0/s', 'has "0x..0/s", which sends nothing'],
    ['steady 60s @ 0x', 'has "0x", which sends nothing'],
    ['steady 60s @ 5', 'has "5" where a rate belongs'],
    ['steady 60s @ 1001x', 'has "1001x", and 1000x is the most'],
    ['steady 60s @ 0.01/m', 'has "0.01/m", which is less than one request in 1,000 s'],
    ['steady 60s @ 1x please', 'has "please" after its rate'],
  ])('says what is wrong with %j', (text, problem) => {
    expect(parseStage(text)).toEqual({ problem: expect.stringContaining(problem) })
  })
})

describe('stages', () => {
  it('are named by their kind, and counted', () => {
    const all = stages('warmup 5s', 'steady 10s', 'spike 5s @ 5x', 'steady 20s', 'steady 5s')
    expect(all.map(({ name }) => name)).toEqual([
      'warmup',
      'steady',
      'spike',
      'steady 2',
      'steady 3',
    ])
    const named = (text: string) => all.filter((stage) => isStageNamed(stage, text)).length
    expect(['steady', 'steady 1', 'steady 2', 'steady 4', 'ramp'].map(named)).toEqual([
      3, 1, 1, 0, 0,
    ])
  })

  it('without a rate go as the steady part beside them', () => {
    const all = stages('warmup 5s', 'steady 9s @ 50/s', 'spike 5s @ 200/s', 'recover', 'soak 20m')
    expect(all.map(({ to }) => to)).toEqual([
      { perS: 50 },
      { perS: 50 },
      { perS: 200 },
      { perS: 50 },
      { times: 1 },
    ])
  })

  it('say which one cannot be read', () => {
    expect(parseStages(['steady 5s', 'soak'])).toMatchObject({
      index: 1,
      problem: expect.stringMatching(/^has no time/),
    })
  })

  it.each(Object.entries(profiles))(
    'of the profile %s are printed as they are read',
    (_, texts) => {
      expect(stages(...texts).map(printStage)).toEqual(texts)
    },
  )
})
