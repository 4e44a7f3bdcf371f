import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { askDatabase } from '../fixtures/health/ask-database.ts'
import { postgresHere } from '../fixtures/servers/postgres.ts'

const server = await postgresHere()
const here = typeof server === 'string' ? undefined : server
if (typeof server === 'string') console.warn(`skipped: ${server}`)

const ask = (as: string, expected: string, timeout = '5s') =>
  askDatabase('postgres', as, expected, { timeout })

describe.skipIf(!here)('replicas of PostgreSQL', { timeout: 60_000 }, () => {
  const { sql, url } = here ?? ({} as never)
  let replica = ''
  const portOf = () => new URL(replica).port

  beforeAll(async () => {
    sql('create table orders (id int)')
    replica = (await here?.replica()) ?? ''
  })
  afterAll(() => here?.end())

  it('that keep up are no finding, from either side', async () => {
    sql('insert into orders select generate_series(1, 1000)')
    expect((await ask(url(), 'replication-lag < 4s')).findings).toEqual([])
    expect((await ask(replica, 'replication-lag < 4s')).findings).toEqual([])
    expect((await ask(replica, 'connects')).findings).toEqual([])
  })

  it('that replay nothing are found, from either side', async () => {
    here?.at(portOf(), 'select pg_wal_replay_pause()')
    sql('insert into orders select generate_series(1, 1000)')
    const { findings } = await ask(url(), 'replication-lag < 1s')
    expect(findings).toMatchObject([
      {
        rule: 'health/postgres-replication-lag',
        message: expect.stringMatching(/^has a replica that is at least 1(?:\.\d)? s behind$/),
        evidence: [
          expect.stringMatching(/^\S+ at 127\.0\.0\.1: streaming, [1-9]\d* bytes behind$/),
        ],
      },
    ])
    const beside = await ask(replica, 'replication-lag < 1s')
    expect(beside.findings[0]?.message).toMatch(/^has a replica that is \d/)
    // A limit that is longer than one may wait for.
    const { incomplete, findings: none } = await ask(url(), 'replication-lag < 1h', '2s')
    expect(none).toEqual([])
    expect(incomplete).toContain('raise "timeout" above the limit')
    here?.at(portOf(), 'select pg_wal_replay_resume()')
    expect((await ask(url(), 'replication-lag < 4s')).findings).toEqual([])
  })

  it('that lost their primary are found, from either side', async () => {
    here?.stop()
    const lost = await ask(replica, 'replication-lag < 4s')
    expect(lost.findings).toMatchObject([
      { message: 'is a replica that receives nothing from its primary' },
    ])
    here?.start('max_wal_senders=0', 'wal_level=replica')
    expect((await ask(url(), 'replication-lag < 4s')).findings).toMatchObject([
      { message: 'has no replica connected' },
    ])
  })
})
