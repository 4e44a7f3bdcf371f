import { describe, expect, it } from 'vitest'
import { tools } from '../../../../src/checks/health/databases/migrations/in-order.ts'
import type { MigrationTool, Row } from '../../../../src/checks/health/databases/migrations/tool.ts'

/** What a tool says of rows, given as texts, and of files, given by path or with what they hold. */
function compare(title: string, rows: Row[], files: (string | [path: string, text: string])[]) {
  const tool = tools.find((one) => one.title === title) as MigrationTool
  const all = files
    .map((file) =>
      typeof file === 'string' ? { path: file, text: '' } : { path: file[0], text: file[1] },
    )
    .filter(({ path }) => tool.files.test(path))
  return tool.compare(rows, all)
}

const at = '2026-01-01 10:00:00'

const prismaRow = (
  migration_name: string,
  finished_at: string | null,
  rolled_back_at: string | null = null,
  logs = '',
) => ({
  migration_name,
  finished_at,
  rolled_back_at,
  logs,
})

describe('Prisma', () => {
  const folders = ['1_a/migration.sql', '2_b/migration.sql', 'migration_lock.toml']

  it('tells of folders without a row, and of tries without an end', () => {
    expect(compare('Prisma', [prismaRow('1_a', at)], folders)).toEqual({
      done: 1,
      pending: ['2_b'],
      failed: [],
    })
    expect(
      compare(
        'Prisma',
        [prismaRow('1_a', at), prismaRow('2_b', null, null, 'no such column')],
        folders,
      ),
    ).toEqual({
      done: 1,
      pending: [],
      failed: [{ name: '2_b', said: 'no such column' }],
    })
  })

  it('counts neither what was rolled back nor what failed before it went well', () => {
    const rows = [prismaRow('1_a', at), prismaRow('2_b', null, at), prismaRow('2_b', at)]
    expect(compare('Prisma', rows, folders)).toEqual({ done: 2, pending: [], failed: [] })
    expect(compare('Prisma', rows.slice(0, 2), folders)).toMatchObject({
      pending: ['2_b'],
      failed: [],
    })
  })
})

const flywayRow = (
  installed_rank: string,
  version: string | null,
  more: Partial<Record<string, string>> = {},
) => ({
  installed_rank,
  version,
  type: 'SQL',
  script: `V${version}__x.sql`,
  success: 'true',
  ...more,
})

describe('Flyway', () => {
  it('knows a version however it is written, and scripts that may be repeated by their name', () => {
    const rows = [
      flywayRow('1', '1'),
      flywayRow('2', '1.2'),
      flywayRow('3', null, { script: 'R__views.sql' }),
    ]
    const files = [
      'V1.0__a.sql',
      'V01_2__b.sql',
      'R__views.sql',
      'V2__c.sql',
      'R__more.sql',
      'U2__c.sql',
      'B1__x.sql',
      'notes__x.txt',
    ]
    expect(compare('Flyway', rows, files)).toEqual({
      done: 3,
      pending: ['V2__c', 'R__more'],
      failed: [],
    })
  })

  it('tells of a failed one, and not of what lies before a baseline', () => {
    const rows = [
      flywayRow('1', '5', { type: 'BASELINE', script: '<< Flyway Baseline >>' }),
      flywayRow('2', '6'),
      flywayRow('3', '7', { success: '0', script: 'V7__c.sql' }),
    ]
    const files = ['V4.9__a.sql', 'V5__b.sql', 'V6__b.sql', 'V7__c.sql', 'V10__d.sql']
    expect(compare('Flyway', rows, files)).toEqual({
      done: 3,
      pending: ['V10__d'],
      failed: [{ name: 'V7__c.sql' }],
    })
  })

  it('tells of one that was undone, until it runs again', () => {
    const undone = [flywayRow('1', '1'), flywayRow('2', '1', { type: 'UNDO_SQL' })]
    expect(compare('Flyway', undone, ['V1__a.sql'])).toMatchObject({ pending: ['V1__a'] })
    expect(compare('Flyway', [flywayRow('10', '1'), ...undone], ['V1__a.sql'])).toMatchObject({
      done: 1,
      pending: [],
    })
  })
})

describe('golang-migrate', () => {
  const files = ['2_b.up.sql', '2_b.down.sql', '1_a.up.sql', '10_c.up.sql']

  it('runs what is newer than the version of the database', () => {
    expect(compare('golang-migrate', [], files)).toMatchObject({
      done: 0,
      pending: ['1_a', '2_b', '10_c'],
    })
    expect(compare('golang-migrate', [{ version: '2', dirty: 'false' }], files)).toEqual({
      done: 2,
      pending: ['10_c'],
      failed: [],
    })
  })

  it('tells of the one that left it dirty', () => {
    expect(compare('golang-migrate', [{ version: '10', dirty: '1' }], files)).toEqual({
      done: 2,
      pending: [],
      failed: [{ name: '10_c' }],
    })
  })
})

const djangoRows = (...names: string[]) => names.map((name) => ({ app: 'cart', name }))

describe('Django', () => {
  const plain = 'class Migration(migrations.Migration):\n    dependencies = []\n'
  const squash = `${plain}    replaces = [('cart', '0001_initial'), ('cart', '0002_b')]\n`
  const files: [string, string][] = [
    ['cart/migrations/0001_initial.py', plain],
    ['cart/migrations/0002_b.py', plain],
    ['cart/migrations/0001_squashed.py', squash],
    ['cart/migrations/__init__.py', ''],
    ['cart/migrations/notes.py', '# nothing to run'],
  ]

  it.each([
    { ran: ['0001_initial', '0002_b'], pending: [] },
    { ran: ['0001_initial', '0002_b', '0001_squashed'], pending: [] },
    { ran: ['0001_initial'], pending: ['cart.0002_b'] },
    { ran: [], pending: ['cart.0001_squashed'] },
  ])('runs one that stands for others, or the others: after $ran', ({ ran, pending }) => {
    expect(compare('Django', djangoRows(...ran), files)).toMatchObject({ pending })
  })

  it('calls an app as its apps.py does', () => {
    const own: [string, string][] = [
      ['src/cart/migrations/0001_initial.py', plain],
      ['src/cart/apps.py', "class Cart(AppConfig):\n    name = 'cart'\n    label = 'basket'\n"],
    ]
    expect(compare('Django', [{ app: 'basket', name: '0001_initial' }], own)).toMatchObject({
      done: 1,
      pending: [],
    })
    expect(compare('Django', djangoRows('0001_initial'), own)).toMatchObject({
      pending: ['basket.0001_initial'],
    })
  })
})

const alembicFile = (own: string, down: string, more = ''): [string, string] => [
  `${own}_x.py`,
  `"""x\n\nRevises: nobody\n"""\nrevision: str = '${own}'  # 'not'\ndown_revision: Union[str, None] = ${down}\n${more}def upgrade():\n    pass\n`,
]

describe('Alembic', () => {
  const files = [
    alembicFile('a', 'None'),
    alembicFile('b', `'a'`),
    alembicFile('c', `"a"`),
    alembicFile('d', `(\n    'b',\n    'c',\n)`),
    alembicFile('e', 'None', `depends_on = 'b'\n`),
  ]

  it('goes from the revisions of the database back through all branches', () => {
    expect(compare('Alembic', [{ version_num: 'd' }], files)).toEqual({
      done: 4,
      pending: ['e_x'],
      failed: [],
    })
    expect(compare('Alembic', [{ version_num: 'e' }], files)).toMatchObject({
      done: 3,
      pending: ['c_x', 'd_x'],
    })
    expect(compare('Alembic', [], files)).toMatchObject({ done: 0 })
  })

  it('says so where it cannot know', () => {
    expect(compare('Alembic', [{ version_num: 'z' }], files)).toEqual({
      problem: 'the database is at revision z, which no file has',
    })
    expect(
      compare('Alembic', [], [['x.py', 'revision = make()\ndef upgrade():\n  pass']]),
    ).toHaveProperty('problem')
  })
})

describe('a tool with a row for each', () => {
  it.each([
    {
      title: 'Knex',
      rows: [{ name: '1_a.js', batch: '1' }],
      files: ['1_a.ts', '2_b.ts', 'types.d.ts'],
      pending: ['2_b'],
    },
    { title: 'Sequelize', rows: [{ name: '1_a' }], files: ['1_a.js', '2_b.cjs'], pending: ['2_b'] },
    {
      title: 'Laravel',
      rows: [{ migration: '1_a' }],
      files: ['1_a.php', '2_b.php'],
      pending: ['2_b'],
    },
    {
      title: 'Rails',
      rows: [{ version: '1' }, { version: '20240101000000' }],
      files: ['001_a.rb', 'old/20240101000000_b.rb', '20240102000000_c.pay.rb', 'Readme.rb'],
      pending: ['20240102000000_c.pay'],
    },
    {
      title: 'TypeORM',
      rows: [{ timestamp: '1700000000001', name: 'A1700000000001' }],
      files: [
        ['1-a.ts', 'export class A1700000000001 implements MigrationInterface {}'],
        ['2-b.ts', 'export class B implements MigrationInterface { name = "Own1700000000002" }'],
        ['index.ts', 'export {}'],
      ] as [string, string][],
      pending: ['Own1700000000002'],
    },
    {
      title: 'Drizzle',
      rows: [{ created_at: '10', hash: 'x' }],
      files: [
        [
          'meta/_journal.json',
          '{"entries":[{"when":10,"tag":"0000_a"},{"when":11,"tag":"0001_b"}]}',
        ],
      ] as [string, string][],
      pending: ['0001_b'],
    },
  ])('$title', ({ title, rows, files, pending }) => {
    expect(compare(title, rows as Row[], files)).toMatchObject({ pending, failed: [] })
  })

  it('says so where a file cannot be understood', () => {
    const odd: [string, string] = [
      '1-a.ts',
      'export default class implements MigrationInterface {}',
    ]
    expect(compare('TypeORM', [], [odd])).toEqual({
      problem: 'the name of the migration in 1-a.ts cannot be read',
    })
    expect(compare('Drizzle', [], [['meta/_journal.json', '{"entries":']])).toHaveProperty(
      'problem',
    )
  })
})
