import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { DatabaseOptions } from '../../src/previews/database/options.ts'
import { appAt, node, previewCase, savedState } from '../fixtures/previews/preview-case.ts'
import { postgresHere } from '../fixtures/servers/postgres.ts'

const server = await postgresHere()
const here = typeof server === 'string' ? undefined : server
if (typeof server === 'string') console.warn(`skipped: ${server}`)

describe.skipIf(!here)('a database beside a preview', { timeout: 60_000 }, () => {
  const { url, sql, run, ours, password } = here ?? ({} as never)
  let scene: ReturnType<typeof previewCase>
  let files: string
  beforeAll(() => {
    files = mkdtempSync(join(tmpdir(), 'rehearse-dumps-'))
    sql('create database shop')
    sql(
      `create table users (id bigint generated always as identity primary key, email text unique, note varchar(80));
       create table orders (id serial primary key, email text references users (email), total numeric);
       insert into users (email, note) select 'person' || n || '@corp.com', 'likes tea' from generate_series(1, 50) n;
       insert into orders (email, total) select email, 9.5 from users;
       create materialized view emails as select email from users`,
      'shop',
    )
  })
  beforeEach(() => {
    scene = previewCase()
  })
  afterEach(async () => {
    await scene.end()
    if (here) for (const name of ours()) sql(`drop database ${name} with (force)`)
  })
  afterAll(() => {
    rmSync(files, { recursive: true, force: true })
    here?.end()
  })

  const mask = { 'users.email': 'email', 'orders.email': 'email', 'users.note': 'keep' }
  const env = () => ({ ...process.env, SERVER: url() })
  const up = (options: object, more: object = {}) =>
    scene.up('command', `exec ${node} app.mjs`, {
      env: env(),
      database: DatabaseOptions.parse({ server: 'SERVER', ...options }),
      ...more,
    })
  const failure = (options: object, more: object = {}) =>
    scene.failure('command', `exec ${node} app.mjs`, {
      env: env(),
      database: DatabaseOptions.parse({ server: 'SERVER', ...options }),
      ...more,
    })
  const down = () =>
    import('../../src/previews/down.ts').then(({ previewDown }) =>
      previewDown({ dir: scene.dir, log: scene.log, env: env() }),
    )
  const nameOf = () => savedState(scene.dir)?.database?.name ?? ''
  const dump = (name: string, ...args: string[]) => {
    run('pg_dump', '-d', 'shop', '-f', join(files, name), ...args)
    return join(files, name)
  }

  it('hands an empty one to migration, seed and app, and drops it', async () => {
    const psql = (text: string) => `psql -X "$DATABASE_URL" -c '${text}'`
    const state = await up({
      migrate: psql('create table t (n int)'),
      seed: psql('insert into t values (7)'),
    })
    const { DATABASE_URL = '', SERVER } = (await appAt(state.url)).env
    expect(DATABASE_URL).toBe(url(nameOf()))
    expect(SERVER).toBeUndefined()
    expect(sql('select n from t', nameOf())).toBe('7')
    expect(nameOf()).toMatch(/^rehearse_[0-9a-f]{12}$/)
    const comment = sql(
      `select shobj_description(oid, 'pg_database') from pg_database where datname = '${nameOf()}'`,
    )
    expect(comment).toContain(state.id)
    expect(readFileSync(join(scene.dir, 'preview.json'), 'utf8')).not.toContain(password)
    expect(scene.log.told.join('\n')).not.toContain(password)

    expect(await down()).toMatchObject({ left: [] })
    expect(ours()).toEqual([])
    expect(await down()).toEqual({ stopped: 0, left: [] })
  })

  it('copies a template, masks it, and keeps joins, uniqueness and views right', async () => {
    await up({ template: 'shop', mask })
    const clone = nameOf()
    expect(
      sql(
        `select count(distinct u.email), count(o.id) from users u join orders o using (email)`,
        clone,
      ),
    ).toBe('50|50')
    const hidden = `~ '^u[0-9a-f]{16}@example.com$'`
    expect(sql(`select bool_and(email ${hidden}) from users`, clone)).toBe('t')
    expect(sql(`select bool_and(email ${hidden}), count(*) from emails`, clone)).toBe('t|50')
    expect(
      sql(
        `select count(*) from pg_stats where most_common_vals::text || histogram_bounds::text like '%corp.com%'`,
        clone,
      ),
    ).toBe('0')
    expect(sql('select count(*) from users', 'shop')).toBe('50')
    const told = scene.log.told.join('\n')
    expect(told).toMatch(/line database rehearse_\w+: a copy of shop after .*, 2 tables, [\d.]+ MB/)
    expect(told).toContain('line masked 2 columns after')
    expect(told).not.toContain('copied as they are')
    await down()
    expect(ours()).toEqual([])
  })

  it.each([
    ['SQL', 'shop.sql', []],
    ['SQL in a .gz', 'shop.sql.gz', []],
    ['an archive', 'shop.dump', ['-Fc']],
    ['a folder', 'shop.dir', ['-Fd']],
    ['a tar file', 'shop.tar', ['-Ft']],
  ])('restores %s', async (_what, name, args) => {
    const file = dump(name.replace('.gz', ''), ...args)
    if (name.endsWith('.gz')) writeFileSync(`${file}.gz`, gzipSync(readFileSync(file)))
    await up({ dump: join(files, name), mask })
    expect(sql('select count(*) from orders', nameOf())).toBe('50')
    expect(sql(`select count(*) from users where email like '%corp.com'`, nameOf())).toBe('0')
    rmSync(file, { recursive: true, force: true })
  })

  it('refuses a clone with personal data, says where, and drops it', async () => {
    const told = await failure({ template: 'shop', mask: { 'users.note': 'keep' } })
    expect(told.code).toBe('preview-database-leak')
    expect(told.why).toContain('users.email: 50 e-mail addresses, such as p…@c….com')
    expect(told.why).toContain('orders.email: 50 e-mail addresses')
    expect(JSON.stringify([told, scene.log.told])).not.toMatch(/person\d/)
    expect(scene.log.told).toContain('quote users.email: keep')
    expect(ours()).toEqual([])
    await up({ template: 'shop', allow: ['*@corp.com'] })
    expect(ours()).toEqual([nameOf()])
  })

  it('says at once who is connected to a template', async () => {
    const { spawn } = await import('node:child_process')
    const busy = spawn('psql', ['-X', url('shop'), '-c', 'select pg_sleep(60)'], {
      env: { ...process.env, PGAPPNAME: 'puma' },
      stdio: 'ignore',
    })
    await expect
      .poll(() => sql(`select count(*) from pg_stat_activity where datname = 'shop'`), {
        timeout: 20_000,
      })
      .toBe('1')
    const told = await failure({ template: 'shop', mask })
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
    const told = await failure(options, more)
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
    const told = await failure({ dump: file })
    expect(told.why).toMatch(why)
    expect(JSON.stringify(told)).not.toContain('zoe.private')
    expect(ours()).toEqual([])
    expect(sql('select count(*) from orders', 'shop')).toBe('50')
  })

  it('drops what earlier runs left and whose time is over, and nothing else', async () => {
    const [old, young, foreign] = [
      'rehearse_aaaaaaaaaaaa',
      'rehearse_bbbbbbbbbbbb',
      'rehearse_cccccccccccc',
    ]
    const mark = (letter: string, until: string) =>
      `preview ${letter.repeat(8)}-${letter.repeat(4)}-4000-8000-000000000000 of Rehearse, made 2026-01-01T00:00:00.000Z, may be dropped from ${until}`
    for (const name of [old, young, foreign]) sql(`create database ${name} template template0`)
    sql(`comment on database ${old} is '${mark('a', '2026-01-02T00:00:00.000Z')}'`)
    sql(`comment on database ${young} is '${mark('b', '2999-01-02T00:00:00.000Z')}'`)
    sql(`comment on database ${foreign} is '${mark('a', '2026-01-02T00:00:00.000Z')}'`)
    await up({})
    expect(ours().toSorted()).toEqual([nameOf(), young, foreign].toSorted())
    expect(scene.log.told).toContain(
      `line dropped the database ${old}, which an earlier run had left`,
    )
  })

  it('says which variable is missing where it cannot be dropped, and drops it later', async () => {
    await up({})
    const { trouble } = await scene.down()
    expect(trouble).toContain(
      `the database ${nameOf()} could not be dropped: The variable SERVER is not set here`,
    )
    expect(savedState(scene.dir)?.phase).toBe('up')
    expect(await down()).toMatchObject({ left: [] })
    expect(ours()).toEqual([])
  })

  it('keeps names safe that would end a statement', async () => {
    sql('create database "x"";drop table y;--"')
    sql(
      `create table "t""; drop table z; --" ("c'"";--" text, "a.b" text); insert into "t""; drop table z; --" values ('it''s \\', 'x@y.org')`,
      'x";drop table y;--',
    )
    const table = '"t""; drop table z; --"'
    const told = await failure({
      template: 'x";drop table y;--',
      mask: { [`${table}."c'"";--"`]: { fixed: `\\'; drop table z; --` } },
    })
    expect(told.code).toBe('preview-database-leak')
    expect(told.why).toContain('"a.b": 1 e-mail address, such as x…@y….org')
    sql('drop database "x"";drop table y;--"')
  })

  it('shows no password to other users of the machine', async () => {
    const look = `ps -eo args | grep -c 's3cre[t]' >&2; test "$(ps -eo args | grep -c 's3cre[t]')" = 0`
    expect(spawnSync('sh', ['-c', look]).status).toBe(0)
    await up({ template: 'shop', mask, migrate: look })
  })
})
