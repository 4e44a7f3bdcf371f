import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { askDatabase } from '../fixtures/health/ask-database.ts'
import { damageFile, swapInFile } from '../fixtures/servers/damage.ts'
import { postgresHere } from '../fixtures/servers/postgres.ts'

const server = await postgresHere()
const here = typeof server === 'string' ? undefined : server
if (typeof server === 'string') console.warn(`skipped: ${server}`)

const blockSize = 8192

describe.skipIf(!here)('damage in PostgreSQL', { timeout: 60_000 }, () => {
  const pg = here ?? ({} as never)
  const { sql, url } = pg
  const fileOf = (name: string) =>
    join(pg.data, sql(`select pg_relation_filepath('${name}')`, 'shop'))
  const ask = () => askDatabase('postgres', url('shop'), ['connects', 'intact'])

  /** While nobody has it in memory. */
  function damage(work: () => void): void {
    sql('checkpoint')
    pg.stop()
    work()
    pg.start()
  }

  beforeAll(() => {
    sql('create database shop')
    sql('create extension amcheck', 'shop')
    for (const name of ['orders', 'users', 'texts']) {
      sql(`create table ${name} (id int primary key, name text)`, 'shop')
      sql(
        `insert into ${name} select n, 'name-' || lpad(n::text, 8, '0') from generate_series(1, 20000) n`,
        'shop',
      )
      sql(`create index ${name}_name on ${name} (name)`, 'shop')
    }
    sql('vacuum', 'shop')
  })
  afterAll(() => here?.end())

  it('is none at first', async () => {
    expect(await ask()).toMatchObject({ findings: [], incomplete: undefined })
  })

  it('in a block of a table is found, where a query finds nothing', async () => {
    const file = fileOf('orders')
    damage(() => damageFile(file, 50 * blockSize + 3000, 4000))
    expect(sql('select 1', 'shop')).toBe('1')
    expect(sql('select count(*) from orders', 'shop')).toBe('20000')
    expect(sql('select name from orders where id = 3', 'shop')).toBe('name-00000003')
    const { findings } = await ask()
    expect(findings).toMatchObject([
      { rule: 'health/postgres-intact', message: 'holds 1 damaged table or index' },
    ])
    expect(findings[0]?.evidence?.[0]).toMatch(/^public\.orders, block 50, item \d+: /)
    expect(findings[0]?.fix).toContain('from a backup')
    sql('drop table orders', 'shop')
  })

  it('in an index is found, where a query finds nothing', async () => {
    const file = fileOf('users_name')
    damage(() => swapInFile(file, 'name-00000040', 'name-00000940'))
    expect(sql('select count(*) from users', 'shop')).toBe('20000')
    const { findings } = await ask()
    expect(findings).toMatchObject([
      { rule: 'health/postgres-intact', message: 'holds 1 damaged table or index' },
    ])
    expect(findings[0]?.evidence?.[0]).toMatch(
      /^public\.users_name: (?:high key|item order) invariant violated/,
    )
    expect(findings[0]?.fix).toContain('REINDEX INDEX CONCURRENTLY public.users_name')
    sql('reindex index users_name', 'shop')
    expect((await ask()).findings).toEqual([])
  })

  it('in an index that lacks a row is found', async () => {
    // As after a crash of another machine: the row is there, the index does not know it.
    sql(
      `update pg_index set indisready = false where indexrelid = 'texts_name'::regclass;
       insert into texts values (30000, 'unknown to the index');
       update pg_index set indisready = true where indexrelid = 'texts_name'::regclass;`,
      'shop',
    )
    const { findings } = await ask()
    expect(findings[0]?.evidence?.[0]).toMatch(
      /^public\.texts_name: heap tuple .* lacks matching index tuple/,
    )
    sql('reindex index texts_name', 'shop')
  })

  it('that checksums tell of is found', async () => {
    const file = fileOf('users')
    sql('checkpoint')
    pg.stop()
    pg.checksums()
    damageFile(file, 20 * blockSize + 4000, 8)
    pg.start()
    expect(sql('select 1', 'shop')).toBe('1')
    const { findings } = await ask()
    expect(findings[0]?.evidence?.[0]).toMatch(
      /^public\.users.*: invalid page in block 20 of relation/,
    )
    expect((await ask()).findings[0]?.evidence?.[0]).toMatch(
      /^the server read \d+ pages with a wrong checksum, last at \d{4}-\d\d-\d\d/,
    )
  })
})
