import { describe, expect, it } from 'vitest'
import type { Hit } from '../../../../src/traffic/reading/hit.ts'
import { mergeByTime } from '../../../../src/traffic/reading/merge-by-time.ts'

const hit = (timeMs: number): Hit => ({
  timeMs,
  method: 'GET',
  target: '/',
  status: 200,
  address: '',
  agent: undefined,
})

/** Merges logs that come in batches of so many requests, and says which were open when. */
async function merged(logs: readonly (readonly number[])[], batch = 3) {
  const ends: string[] = []
  const timed = logs.map((times, name) => ({
    startMs: times[0] ?? Infinity,
    read: async function* () {
      ends.push(`open ${name}`)
      try {
        for (let at = 0; at < times.length; at += batch) yield times.slice(at, at + batch).map(hit)
      } finally {
        ends.push(`close ${name}`)
      }
    },
  }))
  const found: number[] = []
  for await (const hits of mergeByTime(timed)) found.push(...hits.map(({ timeMs }) => timeMs))
  return { found, ends }
}

describe('logs merged by time', () => {
  it('come in order, and each is open only from its first request to its last', async () => {
    const { found, ends } = await merged([
      [50, 60, 70, 80],
      [10, 20, 30, 40],
      [75, 76, 90],
    ])
    expect(found).toEqual([10, 20, 30, 40, 50, 60, 70, 75, 76, 80, 90])
    expect(ends).toEqual(['open 1', 'close 1', 'open 0', 'open 2', 'close 0', 'close 2'])
  })

  it('keep the order of lines within each, which servers write when a request ends', async () => {
    const { found } = await merged([
      [10, 30, 20, 40],
      [25, 35],
    ])
    expect(found.toSorted((a, b) => a - b)).toEqual([10, 20, 25, 30, 35, 40])
    expect(found.filter((ms) => ms % 10 === 0)).toEqual([10, 30, 20, 40])
  })

  it('do not wait for others because a single line stands at a wrong time', async () => {
    const { found } = await merged(
      [
        [10, 9999, 20, 30],
        [40, 50],
      ],
      10,
    )
    expect(found).toEqual([10, 9999, 20, 30, 40, 50])
  })

  it('are closed when nobody wants more', async () => {
    const ends: string[] = []
    const endless = {
      startMs: 0,
      read: async function* () {
        try {
          for (let ms = 0; ; ms++) yield [hit(ms)]
        } finally {
          ends.push('closed')
        }
      },
    }
    for await (const [first] of mergeByTime([endless])) if ((first?.timeMs ?? 0) > 5) break
    expect(ends).toEqual(['closed'])
  })

  it('are nothing where there are none', async () => {
    expect((await merged([])).found).toEqual([])
    expect((await merged([[], [5]])).found).toEqual([5])
  })
})
