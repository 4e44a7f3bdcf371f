import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { allowedBy } from '../../src/previews/database/allowed.ts'
import { readColumns } from '../../src/previews/database/read-columns.ts'
import { searchLeaks } from '../../src/previews/database/search-leaks.ts'
import { readServer } from '../../src/previews/database/server.ts'
import { postgresHere } from '../fixtures/servers/postgres.ts'

const server = await postgresHere()
const here = typeof server === 'string' ? undefined : server
if (typeof server === 'string') console.warn(`skipped: ${server}`)

const email = 'e-mail address'
const phone = 'phone number'
const card = 'card number'
/** Column, type, what its clean rows hold (n is their number), what is planted in one, and as what it is found. */
const planted: [column: string, type: string, clean: string, value: string, kind: string][] = [
  ['c01', 'text', `'word ' || n`, `'jane.roe@corp.com'`, email],
  ['c02', 'varchar(80)', `'word ' || n`, `'Jane <jane.roe+tag@mail.corp.co.uk>'`, email],
  ['c03', 'char(40)', `'word ' || n`, `'jane@corp.com'`, email],
  ['c04', 'citext', `'word ' || n`, `'JANE@CORP.COM'`, email],
  ['c05', 'json', `json_build_object('n', n)`, `'{"a":{"b":["jane@corp.com"]}}'`, email],
  [
    'c06',
    'jsonb',
    `jsonb_build_object('n', n)`,
    `'{"deep":{"list":[1,{"mail":"jane@corp.com"}]}}'`,
    email,
  ],
  ['c07', 'json', `json_build_object('n', n)`, String.raw`'{"mail":"jane\u0040corp.com"}'`, email],
  ['c08', 'text[]', `array['a', 'b']`, `array['x', 'jane@corp.com', null]`, email],
  ['c09', 'citext[]', `array['a']::citext[]`, `array['Jane@Corp.com']::citext[]`, email],
  ['c10', 'xml', `'<a/>'::xml`, `'<user><mail>jane@corp.com</mail></user>'::xml`, email],
  [
    'c11',
    'text',
    `repeat('lorem ipsum ', 50)`,
    `repeat('lorem ipsum ', 9000) || ' jane@corp.com ' || repeat('dolor ', 9000)`,
    email,
  ],
  ['c12', 'text', `'/a?b=' || n`, `'https://a.test/?u=jane%40corp.com&x=1'`, email],
  ['c13', 'mail_domain', `null`, `'jane@corp.com'`, email],
  ['c14', 'person_type', `row('x', 1)::person_type`, `row('jane@corp.com', 1)::person_type`, email],
  ['c15', 'hstore', `'a=>1'::hstore`, `'mail=>jane@corp.com'::hstore`, email],
  [
    'c16',
    'tsvector',
    `to_tsvector('simple', 'word')`,
    `to_tsvector('simple', 'write to jane@corp.com')`,
    email,
  ],
  ['c17', 'text', `'word'`, `E'two\\nlines\\tand jürgen@müller.de'`, email],
  ['c18', 'text', `'word ' || n`, `'call +49 171 1234567 today'`, phone],
  ['c19', 'varchar', `'word'`, `'(212) 736-5000'`, phone],
  ['c20', 'text', `'word'`, `'Tel.: 030/901820-12'`, phone],
  ['c21', 'text', `'word'`, `'06 12 34 56 78'`, phone],
  ['phone_number', 'varchar(20)', `null`, `'2127365000'`, phone],
  ['mobile', 'bigint', `null`, `491711234567`, phone],
  ['c24', 'jsonb', `jsonb_build_object('n', n)`, `'{"homePhone":"2127365000"}'`, phone],
  ['c25', 'text', `'word'`, `'4111111111111111'`, card],
  ['c26', 'text', `'word'`, `'paid by 4111  1111 -1111. 1111 ok'`, card],
  ['c27', 'text', `'word'`, `'3 7 8 2 8 2 2 4 6 3 1 0 0 0 5'`, card],
  [
    'c28',
    'jsonb',
    `jsonb_build_object('n', n)`,
    `'{"pan": 5555555555554444, "exp": "09/26"}'`,
    card,
  ],
  ['c29', 'varchar[]', `array['a']`, `array['6011-1111-1111-1117']`, card],
  ['c30', 'numeric', `n * 1.5`, `3530111333300000`, card],
  ['c31', 'text', `'word'`, `'5105105105105100/1227'`, card],
  ['c32', 'text', `'word'`, `'card 4111_1111_1111_1111 exp 09/26'`, card],
]

/** What a shop holds that is nobody's data, and looks a little like it. */
const harmless: [column: string, type: string, value: string][] = [
  ['id', 'bigint', 'n'],
  ['snowflake', 'bigint', '1580000000000000000 + n * 7919'],
  ['big_order', 'bigint', '4000000000000000 + n * 104729'],
  ['order_text', 'text', `(4500000000000000 + n * 7919)::text`],
  ['order_no', 'text', `'ORD-' || lpad(n::text, 10, '0')`],
  ['order_date_no', 'text', `'2026-' || lpad((n * 37)::text, 8, '0')`],
  ['padded', 'text', `lpad((n * 7919)::text, 12, '0')`],
  ['sku', 'text', `'0' || (100 + n) || 'X-' || n * 31`],
  ['uuid_text', 'text', `gen_random_uuid()::text`],
  ['uuids', 'text[]', `array[gen_random_uuid()::text, gen_random_uuid()::text]`],
  ['md5', 'text', `md5(n::text)`],
  ['sha', 'text', `encode(sha256(n::text::bytea), 'hex')`],
  ['base64', 'text', `encode(sha256(n::text::bytea), 'base64')`],
  ['made', 'text', `(timestamptz '2026-01-01' + n * interval '7919 s')::text`],
  [
    'made_iso',
    'text',
    `to_char(timestamptz '2026-01-01' + n * interval '7919 s', 'YYYY-MM-DD"T"HH24:MI:SS.USOF')`,
  ],
  [
    'made_german',
    'text',
    `to_char(timestamptz '2026-01-01' + n * interval '7919 s', 'DD.MM.YYYY HH24.MI')`,
  ],
  [
    'made_plain',
    'text',
    `to_char(timestamptz '2026-01-01' + n * interval '7919 s', 'YYYYMMDDHH24MISS')`,
  ],
  ['epoch_ms', 'text', `(1767225600000 + n * 86400123)::text`],
  ['epoch_us', 'bigint', `1767225600000000 + n * 86400123`],
  ['price', 'numeric', `n * 19.99`],
  ['price_text', 'text', `to_char(n * 1234567.89, 'FM999,999,999,999.00')`],
  ['ip', 'text', `'10.' || n % 255 || '.' || n % 251 || '.' || n % 241`],
  ['version', 'text', `'v1.' || n || '.' || n * 3 || '-rc.' || n`],
  [
    'geo',
    'jsonb',
    `jsonb_build_object('lat', 52.5200066 + n * 0.0001237, 'lng', -13.4049540 - n * 0.0001931)`,
  ],
  [
    'prices',
    'jsonb',
    `jsonb_build_object('id', 500000000000 + n, 'at', 1767225600 + n, 'cents', array[n * 199, n * 299])`,
  ],
  ['picture', 'text', `'/img/logo-' || n || '@2x.png'`],
  ['package', 'text', `'@scope/name@1.2.' || n`],
  ['repository', 'text', `'git@github.com:org/repo' || n || '.git'`],
  ['masked_mail', 'text', `'u' || left(md5(n::text), 16) || '@example.com'`],
  ['masked_phone', 'text', `'+999' || lpad((n * 104729)::text, 12, '0')`],
  ['fiction', 'text', `'(212) 555-01' || lpad((n % 100)::text, 2, '0')`],
  ['iban_like', 'text', `'DE' || lpad((n * 104729)::text, 20, '0')`],
  ['ean', 'text', `(4006381000000 + n * 7919)::text`],
  ['isbn', 'text', `'978-3-16-' || (100000 + n) || '-0'`],
  ['years', 'text', `'2019 2020 2021 2022 2023 2024 2025 2026'`],
  ['phone_id', 'bigint', `21273650000 + n`],
  ['svg', 'text', `'M ' || n || ' 45 33 12 L 44 18 27 90 ' || n || ' 51 22 36 40 Z'`],
]

describe.skipIf(!here)('the search for personal data', { timeout: 120_000 }, () => {
  const { url, sql } = here ?? ({} as never)
  const search = async (database: string, allow: string[] = []) => {
    const outer = { ...process.env, SERVER: url() }
    const session = {
      server: readServer('SERVER', outer),
      database,
      application: 'test',
      outer,
      timeoutMs: 60_000,
    }
    const columns = await readColumns(session)
    return await searchLeaks(
      session,
      columns.filter(({ kind }) => kind !== 'plain'),
      allowedBy(allow),
    )
  }
  const make = (database: string, statements: string) => {
    sql(`create database ${database} template template0`)
    sql(statements, database)
  }
  beforeAll(() => {
    const columns = planted.map(([column, type]) => `${column} ${type}`).join(', ')
    const clean = planted.map(([, type, value]) => `(${value})::${type}`).join(', ')
    const rows = planted.map(
      ([column, , , value], index) =>
        `update people set ${column} = ${value} where id = ${index * 5 + 1};`,
    )
    make(
      'planted',
      `create extension citext; create extension hstore;
       create domain mail_domain as varchar(60) check (value like '%@%');
       create type person_type as (mail text, age int);
       create table people (id int primary key, ${columns});
       insert into people select n, ${clean} from generate_series(1, 200) n;
       ${rows.join('\n')}`,
    )
    make(
      'harmless',
      `create table things (${harmless.map(([column, type]) => `${column} ${type}`).join(', ')});
       insert into things select ${harmless.map(([, , value]) => value).join(', ')} from generate_series(1::bigint, 3000) n`,
    )
    make(
      'big',
      `create table events (id bigint, payload text) with (autovacuum_enabled = off);
       insert into events select n, repeat(md5(n::text), 20) from generate_series(1, 140000) n;
       update events set payload = 'first@corp.com' where id = -1;
       insert into events values (0, 'last@corp.com');
       create table parts (id int, payload text) partition by range (id);
       create table parts_1 partition of parts for values from (0) to (100);
       create table parts_2 partition of parts for values from (100) to (200);
       insert into parts values (1, 'jane@corp.com'), (101, 'joe@corp.com');
       create schema other; create table other.t (m text); insert into other.t values ('jane@corp.com')`,
    )
  })
  afterAll(() => here?.end())

  it('finds every planted piece, in every type of column, and says nothing of it', async () => {
    const found = await search('planted')
    expect(found.map(({ column, kind, count }) => `${column} ${kind} ${count}`).toSorted()).toEqual(
      planted.map(([column, , , , kind]) => `people.${column} ${kind} 1`).toSorted(),
    )
    expect(JSON.stringify(found)).not.toMatch(/jane|corp|müller|1234567|7365000|41111|555555/i)
  })

  it('finds nothing in what only looks like it', async () => {
    expect(await search('harmless')).toEqual([])
  })

  it('reads the end of a large table, partitions and other schemas', async () => {
    expect(await search('big')).toEqual([
      { column: 'events.payload', kind: email, count: expect.any(Number), shown: 'l…@c….com' },
      { column: 'parts.payload', kind: email, count: 2, shown: 'j…@c….com' },
      { column: 'other.t.m', kind: email, count: 1, shown: 'j…@c….com' },
    ])
  })

  it('finds nothing that is allowed', async () => {
    const found = await search('planted', [
      '*@corp.com',
      'jane*@mail.corp.co.uk',
      '*@müller.de',
      '4111*',
      '+49171*',
    ])
    const kinds = planted.filter(([, , , , kind]) => kind !== email)
    const left = kinds
      .filter(([, , , value]) => !/4111|49 ?171/.test(value))
      .map(([column]) => `people.${column}`)
    expect(found.map(({ column }) => column)).toEqual(left)
  })
})
