import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { databaseCase, makeShop } from '../fixtures/previews/database-case.ts'
import { appAt, savedState } from '../fixtures/previews/preview-case.ts'
import { postgresHere } from '../fixtures/servers/postgres.ts'

const server = await postgresHere()
const here = typeof server === 'string' ? undefined : server
if (typeof server === 'string') console.warn(`skipped: ${server}`)

describe.skipIf(!here)('a database beside a preview', { timeout: 60_000 }, () => {
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

  const { url, sql, run, ours, password } = pg
  const mask = { 'users.email': 'email', 'orders.email': 'email', 'users.note': 'keep' }
  const dump = (name: string, ...args: string[]) => {
    run('pg_dump', '-d', 'shop', '-f', join(files, name), ...args)
    return join(files, name)
  }

  it('hands an empty one to migration, seed and app, and drops it', async () => {
    const state = await scene.up({
      migrate: psql('create table t (n int)'),
      seed: psql('insert into t values (7)'),
    })
    const { DATABASE_URL = '', SERVER } = (await appAt(state.url)).env
    expect(DATABASE_URL).toBe(url(scene.name()))
    expect(SERVER).toBeUndefined()
    expect(sql('select n from t', scene.name())).toBe('7')
    expect(scene.name()).toMatch(/^rehearse_[0-9a-f]{12}$/)
    const comment = sql(
      `select shobj_description(oid, 'pg_database') from pg_database where datname = '${scene.name()}'`,
    )
    expect(comment).toContain(state.id)
    expect(readFileSync(join(scene.dir, 'preview.json'), 'utf8')).not.toContain(password)
    expect(scene.told.join('\n')).not.toContain(password)

    expect(await scene.down()).toMatchObject({ left: [] })
    expect(ours()).toEqual([])
    expect(await scene.down()).toEqual({ stopped: 0, left: [] })
  })

  it('copies a template, masks it, and keeps joins, uniqueness and views right', async () => {
    await scene.up({ template: 'shop', mask })
    const clone = scene.name()
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
    const told = scene.told.join('\n')
    expect(told).toMatch(/line database rehearse_\w+: a copy of shop after .*, 2 tables, [\d.]+ MB/)
    expect(told).toContain('line masked 2 columns after')
    expect(told).not.toContain('copied as they are')
    await scene.down()
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
    await scene.up({ dump: join(files, name), mask })
    expect(sql('select count(*) from orders', scene.name())).toBe('50')
    expect(sql(`select count(*) from users where email like '%corp.com'`, scene.name())).toBe('0')
    rmSync(file, { recursive: true, force: true })
  })

  it('drops what earlier runs left and whose time is over, and nothing else', async () => {
    const [old, young, foreign] = [
      'rehearse_aaaaaaaaaaaa',
      'rehearse_bbbbbbbbbbbb',
      'rehearse_cccccccccccc',
    ]
    for (const name of [old, young, foreign]) sql(`create database ${name} template template0`)
    sql(`comment on database ${old} is '${mark('a', '2026-01-02T00:00:00.000Z')}'`)
    sql(`comment on database ${young} is '${mark('b', '2999-01-02T00:00:00.000Z')}'`)
    sql(`comment on database ${foreign} is '${mark('a', '2026-01-02T00:00:00.000Z')}'`)
    await scene.up({})
    expect(ours().toSorted()).toEqual([scene.name(), young, foreign].toSorted())
    expect(scene.told).toContain(`line dropped the database ${old}, which an earlier run had left`)
  })

  it('says which variable is missing where it cannot be dropped, and drops it later', async () => {
    await scene.up({})
    const { trouble } = await scene.downWithout()
    expect(trouble).toContain(
      `the database ${scene.name()} could not be dropped: The variable SERVER is not set here`,
    )
    expect(savedState(scene.dir)?.phase).toBe('up')
    expect(await scene.down()).toMatchObject({ left: [] })
    expect(ours()).toEqual([])
  })
})

const psql = (text: string) => `psql -X "$DATABASE_URL" -c '${text}'`

const mark = (letter: string, until: string) =>
  `preview ${letter.repeat(8)}-${letter.repeat(4)}-4000-8000-000000000000 of Rehearse, made 2026-01-01T00:00:00.000Z, may be dropped from ${until}`
