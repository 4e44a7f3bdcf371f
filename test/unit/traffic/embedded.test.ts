import { describe, expect, it } from 'vitest'
import { behaviour } from '../../../src/traffic/learning/behaviour.ts'
import { buildClusters } from '../../../src/traffic/learning/build-clusters.ts'
import { embeddedSteps, shareByCount } from '../../../src/traffic/learning/embedded-steps.ts'
import { seededRandom } from '../../../src/traffic/random.ts'
import { sampleRoutes } from '../../../src/traffic/sessions/sample-session.ts'
import { TrafficModel, trafficSchema } from '../../../src/traffic/traffic-model.ts'

const [album, photo, style, small, large] = [0, 1, 2, 3, 4]
const templates = ['/albums/:n', '/photos/:n', '/site.css', '/small/:n.jpg', '/large/:n.jpg']
const isAsset = (route: number) => route >= style

/** Visitors of albums with nine small pictures and of photos with one large one. */
function visit(random: ReturnType<typeof seededRandom>): number[] {
  const ids = [album, style, ...Array<number>(9).fill(small)]
  while (random.next() < 0.7) {
    if (random.next() < 0.3) ids.push(album, ...Array<number>(9).fill(small))
    else ids.push(photo, large)
  }
  return ids
}

function learnedModel(): TrafficModel {
  const random = seededRandom('albums')
  const seen = behaviour(random.fork('gaps'))
  for (let client = 0; client < 2000; client++) {
    const ids = visit(random)
    seen.add({ cluster: 'browser', client, ids, times: ids.map((_, at) => at * 100) }, isAsset)
  }
  const naming = { templates, isAsset, routeOf: (id: number) => id, fewest: 3 }
  return TrafficModel.parse({
    schema: trafficSchema,
    source: { format: 'x', lines: 1, unread: 0, requests: 1, sessions: 1, spanS: 1 },
    privacy: { k: 3, tailShare: 0, unsafeShare: 0 },
    routes: templates.map((template, route) => ({
      method: 'GET',
      template,
      kind: isAsset(route) ? 'asset' : 'page',
      samples: [[template.replace(':n', '1'), 1]],
    })),
    clusters: buildClusters(seen, naming),
    arrivals: { meanPerS: 1, peakPerS: 1, curve: [[60, 1]], idc: {} },
  })
}

/** How many assets follow each page of the sessions, and how often. */
function followers(sessions: readonly number[][]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const routes of sessions) {
    const words = routes.map((route) => (isAsset(route) ? '.' : ` ${templates[route]} `)).join('')
    for (const [, page, assets = ''] of words.matchAll(/(\S+:n) (\.*)/g)) {
      const key = `${page} ${assets.length}`
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
  }
  return counts
}

describe('what pages embed', () => {
  it('is asked for whole: as many assets follow a page as in the log', () => {
    const model = learnedModel()
    const random = seededRandom('plan')
    const plan = followers(Array.from({ length: 10_000 }, () => sampleRoutes(model, random)))
    const log = followers(Array.from({ length: 10_000 }, () => visit(random)))
    expect([...log.keys()].toSorted()).toEqual(['/albums/:n 10', '/albums/:n 9', '/photos/:n 1'])
    for (const [key, count] of log) {
      expect(plan.get(key), key).toBeGreaterThan(0.9 * count)
      expect(plan.get(key), key).toBeLessThan(1.1 * count)
    }
    const all = [...plan.values()].reduce((sum, count) => sum + count, 0)
    const others = [...plan].filter(([key]) => !log.has(key))
    expect(others.reduce((sum, [, count]) => sum + count, 0) / all).toBeLessThan(0.02)
  })

  it('is told of a sample where there is much of it', () => {
    const steps = embeddedSteps(seededRandom('sample'))
    for (let step = 0; step < 200_000; step++) {
      const isLater = step % 2 === 1
      const fetched = 1 + (step % 5)
      steps.add({ isLater, fetched, one: 7, other: fetched === 5 ? undefined : 0xf_fffe })
    }
    const kept = steps.values()
    expect(kept).toHaveLength(40_000)
    expect(kept.every(({ one }) => one === 7)).toBe(true)
    const ends = shareByCount(kept, 5, ({ other }) => other === undefined)
    expect(ends).toEqual([0, 0, 0, 0, 1])
    const later = shareByCount(kept, 5, ({ isLater }) => isLater)
    for (const share of later) expect(share).toBeCloseTo(0.5, 1)
  })
})
