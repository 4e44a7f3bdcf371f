import { setTimeout as delay } from 'node:timers/promises'
import { Client } from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { askDatabase } from '../fixtures/health/ask-database.ts'
import { postgresHere } from '../fixtures/servers/postgres.ts'

const server = await postgresHere()
const here = typeof server === 'string' ? undefined : server
if (typeof server === 'string') console.warn(`skipped: ${server}`)

const all = [
  'connects',
  'connects < 5s',
  'connections < 80%',
  'connections < 30',
  'longest-transaction < 30s',
  'lock-waits = 0',
  'intact',
]

describe.skipIf(!here)('health of PostgreSQL', { timeout: 60_000 }, () => {
  const { sql, url, port } = here ?? ({} as never)
  const clients: Client[] = []
  const app = () => `postgresql://app:geheim-17@127.0.0.1:${port}/shop`
  const ask = (expected: string | string[], as = url('shop')) =>
    askDatabase('postgres', as, expected)

  /** A session that stays open, and what it has done. */
  async function session(as: string, ...statements: string[]): Promise<Client> {
    const client = new Client({ connectionString: as, application_name: 'shop' })
    client.on('error', () => {})
    await client.connect()
    clients.push(client)
    for (const statement of statements) await client.query(statement)
    return client
  }

  beforeAll(() => {
    sql('create database shop')
    sql(`create role app login password 'geheim-17'`)
    sql('create extension amcheck', 'shop')
    sql('create table orders (id int primary key, email text)', 'shop')
    sql(
      `insert into orders select n, 'u' || n || '@corp.test' from generate_series(1, 2000) n`,
      'shop',
    )
    sql('grant select, update on orders to app', 'shop')
  })
  afterEach(async () => {
    for (const client of clients.splice(0)) await client.end().catch(() => {})
  })
  afterAll(() => here?.end())

  it('is silent about one that is well, at every moment', async () => {
    await session(app(), 'begin', 'select * from orders where id = 1 for update')
    for (const moment of ['before', 'after'] as const) {
      const looked = await askDatabase('postgres', url('shop'), all, { stage: { moment } })
      expect(looked).toMatchObject({ findings: [], incomplete: undefined })
      expect(looked.rows.map(({ state }) => state)).toEqual(all.map(() => 'ok'))
    }
  })

  it('counts connections against what is left for ordinary users', async () => {
    for (let n = 0; n < 32; n++) await session(app())
    const { findings } = await ask('connections < 80%')
    expect(findings).toMatchObject([
      {
        rule: 'health/postgres-connections',
        message: 'has 32 of the 37 connections that the server may have, 86 %',
        evidence: ['32 idle, user app, "shop"'],
      },
    ])
  })

  it('knows what it means that nobody is let in any more', async () => {
    for (let n = 0; n < 37; n++) await session(app())
    const { findings } = await ask(['connections < 80%', 'connects', 'lock-waits = 0'], app())
    expect(findings).toMatchObject([
      { rule: 'health/postgres-connections', message: 'has no connection left' },
      { rule: 'health/postgres-connects', message: 'has no connection left for anybody' },
      { rule: 'health/no-answer' },
    ])
    expect(findings[0]?.evidence?.[0]).toContain('reserved')
  })

  it('counts against the limit of a user where that is nearer', async () => {
    sql('alter role app connection limit 3')
    await session(app())
    await session(app())
    const { findings } = await ask('connections < 60%', app())
    expect(findings).toMatchObject([
      { message: 'has 2 of the 3 connections that the user may have, 67 %' },
    ])
    sql('alter role app connection limit -1')
  })

  it('watches connections while the load runs, and shows the worst', async () => {
    const ended = new AbortController()
    const looking = askDatabase('postgres', url('shop'), 'connections < 80% [during]', {
      every: '200ms',
      stage: { moment: 'during', beside: { check: 'load', ended: ended.signal } },
    })
    await delay(600)
    for (let n = 0; n < 33; n++) await session(app())
    await delay(600)
    for (const client of clients.splice(0)) await client.end()
    await delay(600)
    ended.abort()
    const { findings } = await looking
    expect(findings).toHaveLength(1)
    expect(findings[0]?.message).toMatch(/^\d+ of \d+ times it has 33 of the 37 connections/)
  })

  it('names the oldest transaction without what it is about', async () => {
    const client = await session(
      app(),
      'begin',
      `select * from orders where email = 'u1@corp.test'`,
    )
    await delay(1100)
    const { findings } = await ask(['longest-transaction < 1s', 'longest-transaction < 1h'])
    expect(findings).toMatchObject([
      {
        rule: 'health/postgres-longest-transaction',
        message: expect.stringMatching(/^has a transaction that has been open for 1\.\d s$/),
        fix: expect.stringContaining(`select pg_terminate_backend(${pidOf(client)})`),
      },
    ])
    expect(findings[0]?.evidence?.[0]).toMatch(
      /^open: pid \d+, user app, "shop", idle in transaction, for 1\.\d s: select \* from orders where email = \?$/,
    )
    // He is the owner, and sees no more of others than anybody.
    const { findings: none, incomplete } = await ask('longest-transaction < 1s', app())
    expect(none).toMatchObject([{ rule: 'health/postgres-longest-transaction' }])
    expect(incomplete).toBeUndefined()
  })

  it('does not know of transactions that are hidden from the user', async () => {
    await session(url('shop'), 'begin', 'select 1')
    const { findings, incomplete } = await ask('longest-transaction < 1s', app())
    expect(findings).toEqual([])
    expect(incomplete).toContain('GRANT pg_read_all_stats TO "app"')
    sql('grant pg_read_all_stats to app')
    expect((await ask('longest-transaction < 1h', app())).rows).toMatchObject([{ state: 'ok' }])
    sql('revoke pg_read_all_stats from app')
  })

  it('finds a transaction that was prepared and forgotten', async () => {
    here?.stop()
    here?.start('max_prepared_transactions=5')
    await session(url('shop'), 'begin', 'select 1', `prepare transaction 'left over'`)
    await delay(300)
    const { findings } = await ask('longest-transaction < 200ms')
    expect(findings[0]?.evidence?.[0]).toBe('open: prepared as "left over" by user rehearser')
    sql(`rollback prepared 'left over'`, 'shop')
  })

  it('names who holds a lock, and who waits for it', async () => {
    const holder = await session(app(), 'begin', `update orders set email = 'x' where id = 7`)
    const waiter = await session(app())
    const waiting = waiter.query(`update orders set email = 'geheimnis' where id = 7`)
    await delay(1500)
    const { findings } = await ask(['lock-waits = 0', 'lock-waits <= 1'])
    expect(findings).toMatchObject([
      {
        rule: 'health/postgres-lock-waits',
        message: expect.stringMatching(/^has 1 session that waits for a lock, up to 1\.\d s$/),
        fix: expect.stringContaining(`pg_terminate_backend(${pidOf(holder)})`),
      },
    ])
    const [held, waits] = findings[0]?.evidence ?? []
    expect(held).toMatch(
      /^holds: pid .*, idle in transaction, .*: update orders set email = \? where id = \?$/,
    )
    expect(waits).toContain(`waits: pid ${pidOf(waiter)}`)
    expect(JSON.stringify(findings)).not.toContain('geheimnis')
    await holder.query('rollback')
    await waiting
  })

  it('looks deep without keeping anybody from writing', async () => {
    const writer = await session(app(), 'begin', `update orders set email = 'x' where id = 7`)
    expect((await ask('intact')).findings).toEqual([])
    await writer.query('rollback')
    const changer = await session(url('shop'), 'begin', 'alter table orders add column n int')
    const { rows } = await ask('intact')
    expect(rows).toMatchObject([
      { state: 'unknown', seen: expect.stringContaining('orders: somebody changes it') },
    ])
    await changer.query('rollback')
  })

  it('says what a deep look lacks', async () => {
    sql('create database bare')
    expect((await ask('intact', url('bare'))).incomplete).toContain('CREATE EXTENSION amcheck')
    const { incomplete, findings } = await ask('intact', app())
    expect(incomplete).toContain('GRANT EXECUTE ON FUNCTION public.verify_heapam')
    expect(findings).toEqual([])
    const short = await askDatabase('postgres', url('shop'), 'intact', { timeout: '700ms' })
    expect(short.findings).toEqual([])
    sql('grant execute on function verify_heapam to app', 'shop')
    sql('grant execute on function bt_index_check(regclass, boolean) to app', 'shop')
    expect(await ask('intact', app())).toMatchObject({ findings: [], incomplete: undefined })
  })

  it('leaves nothing behind, and writes nothing', async () => {
    await ask(all)
    await delay(300)
    expect(sql(`select count(*) from pg_stat_activity where application_name = 'rehearse'`)).toBe(
      '0',
    )
  })
})

function pidOf(client: Client): number {
  return (client as unknown as { processID: number }).processID
}
