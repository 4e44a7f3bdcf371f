import { expect, it } from 'vitest'
import { externalsOfBase } from '../../../src/checks/crawl/externals-of-base.ts'
import type { ExternalFacts } from '../../../src/checks/crawl/facts.ts'

const dead = (url: string) => ({ url, status: 404, parentCount: 9, parents: [] })
const head: ExternalFacts = {
  found: 7,
  checked: 6,
  skipped: 1,
  broken: [dead('https://a.example/'), dead('https://b.example/'), dead('https://c.example/')],
  unlisted: 0,
  undecided: [{ reason: 'answers 503', count: 1, samples: [] }],
  ended: 'the time was over',
}

it('knows of the base what was found for the head, where the base links to it', () => {
  const links = [
    { url: 'https://a.example/', parentCount: 2, parents: [] },
    { url: 'https://gone-since.example/', parentCount: 1, parents: [] },
  ]
  const places = new Map([['https://b.example/', [{ file: 'a.md', line: 3 }]]])
  expect(externalsOfBase(links, places, head)).toEqual({
    found: 3,
    checked: 2,
    skipped: 0,
    broken: [
      { ...dead('https://a.example/'), parentCount: 2 },
      { ...dead('https://b.example/'), parentCount: 0, places: [{ file: 'a.md', line: 3 }] },
    ],
    unlisted: 0,
    undecided: [],
  })
})
