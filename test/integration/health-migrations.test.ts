import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { askDatabase } from '../fixtures/health/ask-database.ts'
import { type LeftBehind, leftBehind } from '../fixtures/health/migrations.ts'
import { mariadbHere } from '../fixtures/servers/mariadb.ts'
import { postgresHere } from '../fixtures/servers/postgres.ts'

const [postgres, mariadb] = await Promise.all([postgresHere(), mariadbHere()])
for (const server of [postgres, mariadb]) {
  if (typeof server === 'string') console.warn(`skipped: ${server}`)
}

afterAll(async () => {
  for (const server of [postgres, mariadb]) if (typeof server !== 'string') await server.end()
})

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

function folderWith(files: Record<string, string>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'rehearse-migrations-'))
  folders.push(folder)
  for (const [name, text] of Object.entries(files)) {
    const place = path.join(folder, name)
    mkdirSync(path.dirname(place), { recursive: true })
    writeFileSync(place, text)
  }
  return folder
}

const prisma = leftBehind.find(({ title }) => title === 'Prisma') as LeftBehind
const knex = leftBehind.find(({ title }) => title === 'Knex') as LeftBehind

const servers = [
  { kind: 'postgres', here: typeof postgres === 'string' ? undefined : postgres, quote: '"' },
  { kind: 'mysql', here: typeof mariadb === 'string' ? undefined : mariadb, quote: '`' },
] as const

describe.each(servers)('migrations in $kind', { timeout: 60_000 }, ({ kind, here, quote }) => {
  const { sql, url } = here ?? ({} as never)
  const test = it.skipIf(!here)
  let databases = 0
  let database = ''

  /** A database with the tables of these tools. */
  function newDatabase(...tools: LeftBehind[]): void {
    database = `migrations_${++databases}`
    sql(`create database ${database}`)
    for (const { table, columns, row } of tools) {
      const name = `${quote}${table}${quote}`
      sql(`create table ${name} (${columns}); insert into ${name} values (${row})`, database)
    }
  }
  const ask = (
    folder: string | undefined,
    expected = 'no pending migrations',
    as = url(database),
  ) => askDatabase(kind, as, expected, { stage: folder === undefined ? {} : { folder } })

  /** Why nothing is known of them. */
  const lost = async (folder: string | undefined, expected?: string, as?: string) => {
    const { findings, incomplete } = await ask(folder, expected, as)
    expect(findings).toEqual([])
    return incomplete
  }

  test.each(leftBehind)('of $title that were not run are found', async (tool) => {
    newDatabase(tool)
    const { findings } = await ask(folderWith(tool.files))
    expect(findings).toMatchObject([
      {
        rule: `health/${kind}-pending-migrations`,
        severity: 'error',
        message: expect.stringMatching(
          new RegExp(`^has 1 pending of 2 migrations of ${tool.title} in `),
        ),
        evidence: [`pending: ${tool.pending}`],
        fix: expect.stringMatching(/^Run them before the preview starts, .+: .+$/),
      },
    ])
  })

  test('that failed are found, with what was noted of them and without secrets', async () => {
    newDatabase(prisma)
    const said = `connecting to postgres://app:geheim-17@db/shop\nno column "total"`
    sql(
      `insert into _prisma_migrations values ('2', 'b', null, '2_second', '${said}', null, '2026-01-02 10:00:00', 0)`,
      database,
    )
    const { findings } = await ask(folderWith(prisma.files))
    expect(JSON.stringify(findings)).not.toContain('geheim-17')
    expect(findings).toMatchObject([
      {
        message: 'has 1 failed of 2 migrations of Prisma in prisma/migrations',
        evidence: [expect.stringMatching(/^failed: 2_second: .*no column "total"$/)],
        fix: expect.stringMatching(/^Look at what the failed one did/),
      },
    ])
  })

  test('that all ran give no finding, wherever they are', async () => {
    newDatabase(knex)
    const { findings, incomplete, rows } = await ask(
      folderWith({ 'apps/shop/migrations/1_first.ts': '' }),
      'no pending migrations in apps/shop/migrations',
    )
    expect({ findings, incomplete }).toEqual({ findings: [], incomplete: undefined })
    expect(rows).toMatchObject([
      { state: 'ok', seen: 'none of 1 migration: Knex in apps/shop/migrations' },
    ])
  })

  test('of a tool that was given up do not matter beside another', async () => {
    newDatabase(knex, prisma)
    const files = { 'prisma/migrations/1_first/migration.sql': '' }
    const { findings, incomplete } = await ask(folderWith(files))
    expect({ findings, incomplete }).toEqual({ findings: [], incomplete: undefined })
  })

  test('are not known where no table, no files or too many of them are there', async () => {
    newDatabase()
    expect(await lost(folderWith(knex.files))).toMatch(
      /none of the tools that are known has left its table there: .*Prisma/,
    )
    expect(await lost(undefined)).toMatch(/nobody knows here the files/)
    newDatabase(knex)
    expect(await lost(folderWith({}))).toMatch(/no migrations of Knex are in migrations, .*FOLDER/)
    const both = folderWith({ ...knex.files, 'db/migrations/1_first.js': '' })
    expect(await lost(both)).toMatch(/Knex are in migrations and in db\/migrations; name/)
    expect(await lost(both, 'no pending migrations in not/there')).toMatch(/are in not\/there/)
    const liquibase = 'id varchar(9), author varchar(9), filename varchar(9)'
    newDatabase()
    sql(`create table DATABASECHANGELOG (${liquibase})`, database)
    expect(await lost(folderWith({}))).toMatch(/only Liquibase knows .* exec "liquibase status"/)
  })
})

describe.skipIf(typeof postgres === 'string')('migrations in PostgreSQL', () => {
  const { sql, url, port } = typeof postgres === 'string' ? ({} as never) : postgres

  beforeAll(() => {
    sql('create database tenants')
    sql(`create role reader login password 'geheim-17'`)
    for (const schema of ['one', 'two']) {
      sql(`create schema ${schema}`, 'tenants')
      sql(`create table ${schema}.knex_migrations (name text, batch int)`, 'tenants')
    }
  })

  it('are not known where several schemas have the table, or the user may not read it', async () => {
    const folder = folderWith(knex.files)
    const ask = (as: string) =>
      askDatabase('postgres', as, 'no pending migrations', { stage: { folder } })
    expect((await ask(url('tenants'))).incomplete).toMatch(
      /Knex has several tables: one\.knex_migrations, two\.knex_migrations/,
    )
    sql('drop schema two cascade', 'tenants')
    const reader = `postgresql://reader:geheim-17@127.0.0.1:${port}/tenants`
    expect((await ask(reader)).incomplete).toMatch(/permission denied for schema one/)
  })
})

describe.skipIf(typeof mariadb === 'string')('migrations in MariaDB', () => {
  it('are not known where the address names no database', async () => {
    const { url } = typeof mariadb === 'string' ? ({} as never) : mariadb
    const { incomplete } = await askDatabase('mysql', url(''), 'no pending migrations', {
      stage: { folder: folderWith(knex.files) },
    })
    expect(incomplete).toMatch(/the address names no database/)
  })
})
