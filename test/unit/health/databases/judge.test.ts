import { describe, expect, it } from 'vitest'
import type { DatabaseAsked, DatabaseSeen } from '../../../../src/checks/health/databases/asked.ts'
import { postgres } from '../../../../src/checks/health/kinds/postgres/index.ts'
import { redis } from '../../../../src/checks/health/kinds/redis/index.ts'
import { readAssertion } from '../../../../src/checks/health/read-assertion.ts'

const asked = (line: string) => readAssertion(line).asked as DatabaseAsked
const at = (looks: (DatabaseSeen | { problem: string })[]) =>
  looks.map((look, n) => ({ at: n * 1000, ...('problem' in look ? look : { seen: look }) }))
const used = (n: number): DatabaseSeen => ({
  aspect: { used: n, most: 40, of: 'the server', holders: [`${n} idle`] },
})

describe('several looks at a database', () => {
  const line = 'postgres connections < 80%'

  it('show the worst, whether it held or not', () => {
    expect(postgres.judge(asked(line), at([used(3), used(30), used(5)]))).toMatchObject([
      { state: 'ok', seen: '30 of 40, 75 %' },
    ])
    expect(postgres.judge(asked(line), at([used(33), used(3), used(39), used(34)]))).toMatchObject([
      {
        state: 'failed',
        seen: '39 of 40, 98 %',
        told: '3 of 4 times it has 39 of the 40 connections that the server may have, 98 %',
        excerpt: ['first after 0 ms, last after 3 s', '39 idle'],
      },
    ])
  })

  it('count one that was not let in for want of room as the worst', () => {
    const full: DatabaseSeen = { trouble: { why: 'full', said: 'too many clients' } }
    expect(postgres.judge(asked(line), at([used(39), full]))).toMatchObject([
      {
        rule: 'postgres-connections',
        told: 'has no connection left',
        excerpt: ['too many clients'],
      },
    ])
    expect(postgres.judge(asked('postgres lock-waits = 0'), at([full]))).toMatchObject([
      { rule: 'no-answer', state: 'failed' },
    ])
    expect(postgres.judge(asked('postgres connects'), at([full]))).toMatchObject([
      { rule: 'postgres-connects', state: 'failed' },
    ])
  })

  it('know nothing when most of them found nothing out', () => {
    const lost = { problem: 'GRANT it' }
    expect(postgres.judge(asked(line), at([used(1), lost, lost]))).toMatchObject([
      { state: 'unknown', seen: 'GRANT it' },
    ])
    expect(postgres.judge(asked(line), at([]))).toMatchObject([{ state: 'unknown' }])
  })

  it('are a verdict on what is left in words', () => {
    const memory = { used: 900, most: 1000, of: 'maxmemory', policy: 'noeviction', refused: 0 }
    expect(redis.judge(asked('redis memory < 1kB'), at([{ aspect: memory }]))).toMatchObject([
      { state: 'ok' },
    ])
    expect(redis.expected(asked('redis memory < 80%'))).toBe('below 80 % of the memory')
    expect(redis.expected(asked('redis memory < 1MB'))).toBe('below 1 MB of the memory')
    expect(postgres.expected(asked('postgres connections <= 90'))).toBe('at most 90 connections')
  })
})
