import { expect, it } from 'vitest'
import { Tally } from '../../../src/checks/crawl/tally.ts'

const link = (path: string, state: 'ok' | 'broken', status: number, parent = '/') => ({
  kind: 'link' as const,
  result: { url: `http://x${path}`, status, state, parent: `http://x${parent}` },
})

it('believes a later broken over an earlier ok', () => {
  const tally = new Tally(new URL('http://x/'))
  tally.add(link('/a', 'ok', 200))
  tally.add(link('/a', 'broken', 200))
  expect(tally.facts()).toMatchObject({ links: 1, broken: [{ url: '/a', parentCount: 1 }] })
})

it('counts the broken targets that it does not list', () => {
  const tally = new Tally(new URL('http://x/'))
  for (let n = 0; n < 2003; n++) tally.add(link(`/${n}`, 'broken', 404))
  tally.add(link('/2002', 'broken', 404, '/b'))
  const { broken, unlisted } = tally.facts()
  expect([broken.length, unlisted]).toEqual([2000, 3])
})
