import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { databaseCase, makeShop } from '../fixtures/previews/database-case.ts'
import { savedState } from '../fixtures/previews/preview-case.ts'
import { postgresHere } from '../fixtures/servers/postgres.ts'

const server = await postgresHere()
const here = typeof server === 'string' ? undefined : server
if (typeof server === 'string') console.warn(`skipped: ${server}`)

describe.skipIf(!here)('a database that cannot be had', { timeout: 60_000 }, () => {
  const pg = here ?? ({} as never)
  let scene: ReturnType<typeof databaseCase>
  let files: string
  beforeAll(() => {
    files = mkdtempSync(join(tmpdir(), 'rehearse-dumps-'))
    makeShop(pg)
  })
  beforeEach(() => {
    scene = databaseCase(pg)
  })
  afterEach(() => scene.end())
  afterAll(() => {
    rmSync(files, { recursive: true, force: true })
    here?.end()
  })

  const { url, sql, ours } = pg
  const mask = { 'users.email': 'email', 'orders.email': 'email', 'users.note': 'keep' }

  it('refuses a clone with personal data, says where, and drops it', async () => {
    const told = await scene.failure({ template: 'shop', mask: { 'users.note': 'keep' } })
    expect(told.code).toBe('preview-database-leak')
    expect(told.why).toContain('users.email: 50 e-mail addresses, such as p…@c….com')
    expect(told.why).toContain('orders.email: 50 e-mail addresses')
    expect(JSON.stringify([told, scene.told])).not.toMatch(/person\d/)
    expect(scene.told).toContain('quote users.email: keep')
    expect(ours()).toEqual([])
    await scene.up({ template: 'shop', allow: ['*@corp.com'] })
    expect(ours()).toEqual([scene.name()])
  })

  it('says at once who is connected to a template', async () => {
    const busy = spawn('psql', ['-X', url('shop'), '-c', 'select pg_sleep(60)'], {
      env: { ...process.env, PGAPPNAME: 'puma' },
      stdio: 'ignore',
    })
    await expect
      .poll(() => sql(`select count(*) from pg_stat_activity where datname = 'shop'`), {
        timeout: 20_000,
      })
      .toBe('1')
    const told = await scene.failure({ template: 'shop', mask })
    busy.kill('SIGKILL')
    sql(`select pg_terminate_backend(pid) from pg_stat_activity where datname = 'shop'`)
    expect(told).toMatchObject({
      code: 'preview-database-template-live',
      what: 'The template "shop" is in use: 1 session',
      why: expect.stringContaining('Connected: 1 × puma.'),
    })
    expect(savedState(scene.dir)?.database).toBeUndefined()
    await expect
      .poll(() => sql(`select count(*) from pg_stat_activity where datname = 'shop'`), {
        timeout: 20_000,
      })
      .toBe('0')
  })

  it.each<[string, object, object, string, RegExp]>([
    [
      'the variable is not set',
      {},
      { env: { PATH: process.env['PATH'] } },
      'preview-database-variable',
      /SERVER is not set/,
    ],
    [
      'it holds no address',
      {},
      { env: { ...process.env, SERVER: 'mysql://root:topsecret@h/' } },
      'preview-database-address',
      /SERVER does not hold/,
    ],
    [
      'nobody listens',
      {},
      { env: { ...process.env, SERVER: 'postgres://u:topsecret@127.0.0.1:1/x' } },
      'preview-database-unreachable',
      /cannot be used/,
    ],
    [
      'psql is missing',
      {},
      { env: { PATH: '/nowhere', SERVER: 'postgres://127.0.0.1:1/x' } },
      'preview-database-client',
      /psql is not installed/,
    ],
    [
      'there is no such template',
      { template: 'nothing' },
      {},
      'preview-database-template-missing',
      /no database "nothing"/,
    ],
    [
      'there is no such dump',
      { dump: 'nothing.sql' },
      {},
      'preview-database-dump',
      /"nothing.sql"/,
    ],
    [
      'a rule names no column',
      { template: 'shop', mask: { 'users.emial': 'email' } },
      {},
      'preview-database-mask',
      /no column users.emial/,
    ],
    [
      'a rule does not fit',
      { template: 'shop', mask: { 'orders.total': 'email' } },
      {},
      'preview-database-mask',
      /orders.total does not fit/,
    ],
    [
      'only one side of a key is masked',
      { template: 'shop', mask: { 'users.email': 'email' } },
      {},
      'preview-database-mask',
      /orders.email and users.email differ/,
    ],
    [
      'the migration fails',
      { migrate: 'echo no column; exit 3' },
      {},
      'preview-step-failed',
      /migration ended with exit code 3/,
    ],
  ])('says so when %s', async (_when, options, more, code, what) => {
    const told = await scene.failure(options, more)
    expect(told.code).toBe(code)
    expect(told.what).toMatch(what)
    expect(JSON.stringify(told)).not.toContain('topsecret')
    expect(ours()).toEqual([])
  })

  it.each([
    [
      'leads to another database',
      '\\connect shop\ndelete from orders;\n',
      /Line 1 is "\\\\?connect shop"/,
    ],
    ['makes a database', '\ncreate database other;\n', /Line 2 is "create database other;"/],
    ['is no SQL', 'create tabel x (n int);\n', /syntax error/],
    ['makes no table', 'select 1;\n', /made no table/],
    [
      'names a role that is not here',
      'create table t (n int);\nalter table t owner to alice;\n',
      /role "alice" does not exist/,
    ],
    ['quotes a row in its error', `select 'zoe.private@corp.com'::int;\n`, /invalid input syntax/],
  ])('refuses a dump that %s', async (_what, text, why) => {
    const file = join(files, 'bad.sql')
    writeFileSync(file, text)
    const told = await scene.failure({ dump: file })
    expect(told.why).toMatch(why)
    expect(JSON.stringify(told)).not.toContain('zoe.private')
    expect(ours()).toEqual([])
    expect(sql('select count(*) from orders', 'shop')).toBe('50')
  })

  it('keeps names safe that would end a statement', async () => {
    sql('create database "x"";drop table y;--"')
    sql(
      `create table "t""; drop table z; --" ("c'"";--" text, "a.b" text); insert into "t""; drop table z; --" values ('it''s \\', 'x@y.org')`,
      'x";drop table y;--',
    )
    const table = '"t""; drop table z; --"'
    const told = await scene.failure({
      template: 'x";drop table y;--',
      mask: { [`${table}."c'"";--"`]: { fixed: `\\'; drop table z; --` } },
    })
    expect(told.code).toBe('preview-database-leak')
    expect(told.why).toContain('"a.b": 1 e-mail address, such as x…@y….org')
    sql('drop database "x"";drop table y;--"')
  })
})
