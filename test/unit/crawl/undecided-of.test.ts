import { describe, expect, it } from 'vitest'
import type { ExternalResult } from '../../../src/checks/crawl/externals/external-result.ts'
import { undecidedOf } from '../../../src/checks/crawl/undecided-of.ts'

const result = (url: string, reason?: string): ExternalResult => ({
  url,
  verdict: 'undecided',
  status: 0,
  ms: 1,
  hops: [{ url, status: 0 }],
  ...(reason === undefined ? {} : { reason }),
})

describe('undecidedOf', () => {
  it('groups by reason whatever the host, the most frequent first', () => {
    const failed = (host: string) =>
      result(`https://${host}/`, `getaddrinfo EAI_AGAIN ${host} at 192.0.2.${host.length}:443`)
    expect(
      undecidedOf([result('https://c.example/'), failed('a.example'), failed('bb.example')]),
    ).toEqual([
      {
        reason: 'getaddrinfo EAI_AGAIN the host at the host',
        count: 2,
        samples: ['https://a.example/', 'https://bb.example/'],
      },
      { reason: 'gives no answer', count: 1, samples: ['https://c.example/'] },
    ])
  })

  it('joins rare reasons, so that none is lost and the list stays short', () => {
    const many = Array.from({ length: 100 }, (_, at) =>
      result(`https://x.example/${at}`, `why ${at}`),
    )
    const groups = undecidedOf(many)
    expect(groups).toHaveLength(21)
    expect(groups.at(-1)).toMatchObject({ reason: 'other reasons', count: 80 })
    expect(groups.reduce((total, { count }) => total + count, 0)).toBe(100)
  })
})
