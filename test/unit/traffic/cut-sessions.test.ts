import { describe, expect, it } from 'vitest'
import type { CutSession } from '../../../src/traffic/learning/behaviour.ts'
import { chanceOfEnd } from '../../../src/traffic/learning/chance-of-end.ts'
import { wholeLengths } from '../../../src/traffic/learning/whole-lengths.ts'
import { seededRandom } from '../../../src/traffic/random.ts'
import { sessionKeeper } from '../../../src/traffic/sessions/session-keeper.ts'
import type { Session } from '../../../src/traffic/sessions/session.ts'

const visitor = (key: number) => ({ key, client: key, cluster: 'browser' as const })

describe('sessions that the log cuts off', () => {
  it('are those that were not silent for long when it ends', () => {
    const heard: Session[] = []
    const keeper = sessionKeeper((session) => heard.push(session))
    keeper.step(visitor(1), 0, 7)
    keeper.step(visitor(2), 60_000, 7)
    keeper.step(visitor(3), 31 * 60_000, 7)
    keeper.closeAll()
    // After a jump, time begins anew.
    keeper.step(visitor(4), 1000, 7)
    keeper.closeAll()
    expect(heard.map(({ client, silentMs }) => [client, silentMs])).toEqual([
      [1, undefined],
      [2, 30 * 60_000],
      [3, 0],
      [4, 0],
    ])
  })

  it('have ended the more likely the longer they were silent', () => {
    const cut = [0, 1000, 5000, 60_000].map(
      (silentMs): CutSession => ({
        cluster: 'browser',
        isLater: false,
        last: 0,
        length: 4,
        silentMs,
      }),
    )
    // A tenth of all requests is the last of its session; the others are followed within 10 s.
    const gaps = { page: Array.from({ length: 1000 }, (_, place) => place * 10), asset: [] }
    const chances = cut.map(chanceOfEnd(cut, { lengths: new Map([[10, 1000]]), gaps }))
    expect(chances[0]).toBeCloseTo(0.1, 2)
    expect(chances[1]).toBeCloseTo(0.1 / (0.1 + 0.9 * 0.9), 2)
    expect(chances[2]).toBeCloseTo(0.1 / (0.1 + 0.9 * 0.5), 2)
    expect(chances[3]).toBe(1)
  })

  it('do not make the others shorter', () => {
    const random = seededRandom('cut')
    const ended = new Map<number, number>()
    const wentOn = new Map<number, number>()
    for (let session = 0; session < 20_000; session++) {
      const length = 1 + Math.floor(Math.log(1 - random.next()) / Math.log(0.9))
      const seen = 1 + random.below(60)
      const counts = length <= seen ? ended : wentOn
      counts.set(Math.min(length, seen), (counts.get(Math.min(length, seen)) ?? 0) + 1)
    }
    const whole = [...wholeLengths(ended, wentOn)]
    const sum = whole.reduce((all, [, count]) => all + count, 0)
    expect(sum).toBeCloseTo(20_000, 3)
    // The mean of this geometric distribution is 10.
    const mean = whole.reduce((all, [length, count]) => all + length * count, 0) / sum
    expect(mean).toBeGreaterThan(9.7)
    expect(mean).toBeLessThan(10.3)
  })

  it('change nothing where there are none', () => {
    const lengths = new Map([
      [1, 5],
      [3, 2],
    ])
    expect(wholeLengths(lengths, new Map())).toEqual(lengths)
  })
})
