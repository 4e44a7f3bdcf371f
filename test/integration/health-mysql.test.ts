import { setTimeout as delay } from 'node:timers/promises'
import { type Connection, createConnection } from 'mysql2/promise'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { readAddress } from '../../src/checks/health/databases/address.ts'
import { watchedSocket } from '../../src/checks/health/databases/watched-socket.ts'
import { client as mysql } from '../../src/checks/health/kinds/mysql/client.ts'
import { flavour } from '../../src/checks/health/kinds/mysql/flavour.ts'
import { askDatabase } from '../fixtures/health/ask-database.ts'
import { mariadbHere } from '../fixtures/servers/mariadb.ts'

const server = await mariadbHere('--max-connections=20')
const here = typeof server === 'string' ? undefined : server
if (typeof server === 'string') console.warn(`skipped: ${server}`)

const all = [
  'connects',
  'connects < 5s',
  'connections < 80%',
  'connections < 15',
  'longest-transaction < 30s',
  'lock-waits = 0',
  'intact',
]

/** What the client of MySQL needs to log in. */
function openingFor(url: string) {
  const ended = new AbortController()
  const watched = watchedSocket(ended.signal, () => true)
  const opening = {
    address: readAddress(url, 'A test', flavour),
    watched,
    place: 'here',
    encryption: () => Promise.reject(new Error('not wanted')),
    timeoutMs: 10_000,
    leftMs: () => 10_000,
    signal: ended.signal,
  }
  return { opening, close: () => watched.close() }
}

describe.skipIf(!here)('health of MariaDB', { timeout: 60_000 }, () => {
  const { sql, url, port } = here ?? ({} as never)
  const clients: Connection[] = []
  const app = () => `mysql://app:geheim-17@127.0.0.1:${port}/shop`
  const ask = (expected: string | string[], as = url('shop')) => askDatabase('mysql', as, expected)

  /** A session that stays open, and what it has done. */
  async function session(as: string, ...statements: string[]): Promise<Connection> {
    const client = await createConnection(as)
    client.on('error', () => {})
    clients.push(client)
    for (const statement of statements) await client.query(statement)
    return client
  }

  beforeAll(() => {
    sql('create database shop')
    sql(
      `create user app@'127.0.0.1' identified by 'geheim-17'; grant select, update on shop.* to app@'127.0.0.1'`,
    )
    sql(
      `create table orders (id int primary key, email varchar(100)) engine=innodb;
       insert into orders select seq, concat('u', seq, '@corp.test') from seq_1_to_2000;
       create table logs (id int primary key, text varchar(100)) engine=aria;
       create table old (id int primary key, text varchar(100)) engine=myisam;
       create table fast (id int) engine=memory;
       create view few as select * from orders where id < 10`,
      'shop',
    )
  })
  afterEach(async () => {
    for (const client of clients.splice(0)) client.destroy()
    await delay(50)
  })
  afterAll(() => here?.end())

  it('is silent about one that is well, at every moment, by either name', async () => {
    await session(app(), 'begin', 'select * from orders where id = 1 for update')
    for (const kind of ['mysql', 'mariadb'] as const) {
      for (const moment of ['before', 'after'] as const) {
        const looked = await askDatabase(kind, url('shop'), all, { stage: { moment } })
        expect(looked).toMatchObject({ findings: [], incomplete: undefined })
        expect(looked.rows.map(({ state }) => state)).toEqual(all.map(() => 'ok'))
      }
    }
    // The whole server, where the address names no database.
    expect((await ask(all, url())).findings).toEqual([])
  })

  it('counts connections, and knows what it means that there is no room', async () => {
    for (let n = 0; n < 18; n++) await session(app())
    expect((await ask('connections < 80%')).findings).toMatchObject([
      {
        rule: 'health/mysql-connections',
        message: 'has 18 of the 20 connections that the server may have, 90 %',
        evidence: [expect.stringContaining('18 Sleep, user app')],
      },
    ])
    await session(app())
    await session(app())
    const { findings } = await ask(['connections < 80%', 'connects', 'lock-waits = 0'], app())
    expect(findings).toMatchObject([
      { rule: 'health/mysql-connections', message: 'has no connection left' },
      { rule: 'health/mysql-connects', message: 'has no connection left for anybody' },
      { rule: 'health/no-answer' },
    ])
  })

  it('counts against the limit of a user where that is nearer', async () => {
    sql(`alter user app@'127.0.0.1' with max_user_connections 3`)
    await session(app())
    await session(app())
    expect((await ask('connections < 60%', app())).findings).toMatchObject([
      { message: 'has 2 of the 3 connections that the user may have, 67 %' },
    ])
    sql(`alter user app@'127.0.0.1' with max_user_connections 0`)
  })

  it('names the oldest transaction without what it is about', async () => {
    const client = await session(
      app(),
      'begin',
      `select * from orders where email = "u1@corp.test" for update`,
    )
    await delay(2100)
    const { findings } = await ask(['longest-transaction < 1s', 'longest-transaction < 1h'])
    expect(findings).toMatchObject([
      {
        rule: 'health/mysql-longest-transaction',
        message: expect.stringMatching(/^has a transaction that has been open for [23] s$/),
        fix: expect.stringContaining(`KILL ${client.threadId}`),
        evidence: [
          expect.stringMatching(/^open: pid \d+, user app, idle in transaction, for [23] s: /),
        ],
      },
    ])
    const { incomplete } = await ask(['longest-transaction < 1s', 'lock-waits = 0'], app())
    expect(incomplete).toContain('GRANT PROCESS ON *.* TO the user')
  })

  it('names who holds a lock, and who waits for it', async () => {
    const holder = await session(app(), 'begin', `update orders set email = 'x' where id = 7`)
    const waiter = await session(app())
    const waiting = waiter.query(`update orders set email = "geheimnis" where id = 7`)
    await delay(2100)
    const { findings } = await ask(['lock-waits = 0', 'lock-waits <= 1'])
    expect(findings).toMatchObject([
      {
        rule: 'health/mysql-lock-waits',
        message: expect.stringMatching(/^has 1 session that waits for a lock, up to [23] s$/),
        fix: expect.stringContaining(`KILL ${holder.threadId}`),
      },
    ])
    const [held, waits] = findings[0]?.evidence ?? []
    expect(held).toMatch(/^holds: pid \d+, user app, idle in transaction/)
    expect(waits).toMatch(/^waits: pid \d+, .*: update orders set email = \? where id = \?$/)
    expect(JSON.stringify(findings)).not.toContain('geheimnis')
    await holder.query('rollback')
    await waiting
  })

  it('finds who waits for a table as a whole', async () => {
    const reader = await session(app(), 'begin', 'select * from orders where id = 1')
    const changer = await session(url('shop'))
    const changing = changer.query('alter table orders add column n int')
    await delay(2100)
    const { findings } = await ask('lock-waits = 0')
    expect(findings[0]?.evidence?.[0]).toMatch(
      /Waiting for table metadata lock.*: alter table orders/,
    )
    await reader.query('rollback')
    await changing
    await changer.query('alter table orders drop column n')
  })

  it('does not wait for a table that somebody has locked', async () => {
    const locker = await session(url('shop'), 'lock tables orders write')
    const { rows } = await ask('intact')
    expect(rows).toMatchObject([
      { state: 'unknown', seen: expect.stringContaining('shop.orders: somebody has locked it') },
    ])
    await locker.query('unlock tables')
  })

  it('asks a replica how far it is behind, and finds none here', async () => {
    expect((await ask('replication-lag < 10s')).findings).toMatchObject([
      {
        rule: 'health/mysql-replication-lag',
        message: 'replicates from nowhere; ask the replica',
      },
    ])
    const { incomplete } = await ask('replication-lag < 10s', app())
    expect(incomplete).toContain('GRANT SLAVE MONITOR')
  })

  it.each([
    [':falsch-18@', 'shop', 'refuses the user or what proves who that is'],
    ['rehearser:falsch-18@', 'shop', 'refuses the user or what proves who that is'],
    ['app:geheim-17@', 'other', 'does not let this user in from here'],
  ])('tells why it is not let in: %s', async (login, database, message) => {
    const { findings } = await ask('connects', `mysql://${login}127.0.0.1:${port}/${database}`)
    expect(findings).toMatchObject([{ rule: 'health/mysql-connects', message }])
    expect(JSON.stringify(findings)).not.toMatch(/falsch|geheim/)
  })

  it('has the server itself end what takes too long', async () => {
    const { opening, close } = openingFor(url('shop'))
    const open = await mysql.open(opening)
    const row = z.object({ slept: z.number() })
    expect(await open.rowsWithin(2000, 'select sleep(0) as slept', row)).toEqual([{ slept: 0 }])
    expect(await open.rowsWithin(200, 'select sleep(20) as slept', row)).toBeUndefined()
    expect(
      sql(
        `select count(*) from information_schema.processlist where info like '%sleep(20%' and id <> connection_id()`,
      ),
    ).toBe('0')
    await open.close()
    close()
  })

  it('says that a user needs TLS, which the server only calls denied', async () => {
    sql(
      `create user safe@'127.0.0.1' identified by 'geheim-19' require ssl; grant select on shop.* to safe@'127.0.0.1'`,
    )
    const { findings } = await ask('connects', `mysql://safe:geheim-19@127.0.0.1:${port}/shop`)
    // Without a certificate of its own, this server speaks no TLS to anybody.
    expect(findings).toMatchObject([{ message: 'refuses the user or what proves who that is' }])
  })

  it('tells of a database that is not there', async () => {
    expect((await ask('connects', url('nowhere'))).findings).toMatchObject([
      { message: 'has no such database' },
    ])
  })
})
