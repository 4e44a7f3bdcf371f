import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { askDatabase } from '../fixtures/health/ask-database.ts'
import { damageFile } from '../fixtures/servers/damage.ts'
import { mariadbHere } from '../fixtures/servers/mariadb.ts'

const server = await mariadbHere()
const here = typeof server === 'string' ? undefined : server
if (typeof server === 'string') console.warn(`skipped: ${server}`)

describe.skipIf(!here)('damage in MariaDB', { timeout: 90_000 }, () => {
  const maria = here ?? ({} as never)
  const { sql, url } = maria
  const ask = (how: { timeout?: string } = {}) =>
    askDatabase('mysql', url('shop'), ['connects', 'intact'], how)

  beforeAll(() => {
    sql('create database shop')
    for (const engine of ['innodb', 'aria', 'myisam']) {
      sql(
        `create table ${engine}_orders (id int primary key, name varchar(100), key by_name (name)) engine=${engine};
         insert into ${engine}_orders select seq, concat('name-', lpad(seq, 8, '0')) from seq_1_to_20000`,
        'shop',
      )
    }
  })
  afterAll(() => here?.end())

  it('is none at first', async () => {
    expect(await ask()).toMatchObject({ findings: [], incomplete: undefined })
  })

  it.each([
    ['aria_orders', 'MAD'],
    ['aria_orders', 'MAI'],
    ['myisam_orders', 'MYD'],
    ['myisam_orders', 'MYI'],
  ])('of %s in its file .%s is found, where a query finds nothing', async (table, ending) => {
    await maria.stop()
    const file = join(maria.data, 'shop', `${table}.${ending}`)
    damageFile(file, Math.floor(statSync(file).size / 2), 3000)
    await maria.start()
    expect(sql('select 1', 'shop')).toBe('1')
    expect(sql(`select name from innodb_orders where id = 3`, 'shop')).toBe('name-00000003')
    const { findings } = await ask()
    expect(findings).toMatchObject([
      {
        rule: 'health/mysql-intact',
        message: 'holds 1 damaged table or index',
        evidence: expect.arrayContaining([expect.stringMatching(`^shop\\.${table}: `)]),
        fix: expect.stringContaining(`REPAIR TABLE \`shop\`.\`${table}\``),
      },
    ])
    sql(`repair table ${table}`, 'shop')
    sql(`truncate ${table}`, 'shop')
    sql(`insert into ${table} select * from innodb_orders`, 'shop')
    expect((await ask()).findings).toEqual([])
  })

  it('of a table that crashed while it was written to is found', async () => {
    sql('create table crashed (id int primary key, name varchar(100)) engine=myisam', 'shop')
    sql('insert into crashed values (1, "x")', 'shop')
    await maria.stop()
    // The last block of its index is gone, as after a power failure.
    const file = join(maria.data, 'shop', 'crashed.MYI')
    damageFile(file, statSync(file).size - 1024, 1024)
    await maria.start()
    expect(sql('select 1', 'shop')).toBe('1')
    expect((await ask()).findings).toMatchObject([
      { evidence: expect.arrayContaining([expect.stringContaining('shop.crashed: ')]) },
    ])
    sql('drop table crashed', 'shop')
  })

  it('of InnoDB is found', async () => {
    await maria.stop()
    const file = join(maria.data, 'shop', 'innodb_orders.ibd')
    damageFile(file, readFileSync(file).indexOf('name-00010000'), 4000)
    await maria.start()
    expect(sql('select 1', 'shop')).toBe('1')
    expect(sql('select name from innodb_orders where id = 3', 'shop')).toBe('name-00000003')
    const { findings } = await ask()
    expect(findings).toHaveLength(1)
    expect(findings[0]?.evidence?.[0]).toMatch(/^shop\.innodb_orders: InnoDB: The B-tree of index/)
  })
})
