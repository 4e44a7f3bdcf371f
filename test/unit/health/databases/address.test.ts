import { describe, expect, it } from 'vitest'
import { readAddress } from '../../../../src/checks/health/databases/address.ts'
import { flavour as mysql } from '../../../../src/checks/health/kinds/mysql/flavour.ts'
import { flavour as postgres } from '../../../../src/checks/health/kinds/postgres/flavour.ts'
import { flavour as redis } from '../../../../src/checks/health/kinds/redis/flavour.ts'
import { UserError } from '../../../../src/model/errors.ts'

describe('the address of a database', () => {
  it.each([
    [postgres, 'postgres://app:a%40b%2F@db.example/shop', 'db.example', 5432, 'a@b/', 'shop'],
    [postgres, 'POSTGRESQL://app@[::1]:6000', '::1', 6000, '', ''],
    [postgres, 'postgresql:///shop?host=/var/run/postgresql', '127.0.0.1', 5432, '', 'shop'],
    [mysql, 'mariadb://root:x@127.0.0.1/a%20b', '127.0.0.1', 3306, 'x', 'a b'],
    [mysql, 'mysql2://root@db:1', 'db', 1, '', ''],
    [redis, 'redis://:pass@cache', 'cache', 6379, 'pass', ''],
    [redis, 'redis://cache:7000/0', 'cache', 7000, '', '0'],
  ])('%# is read: %s', (flavour, text, host, port, password, database) => {
    const found = readAddress(text, 'DB', flavour)
    expect(found).toMatchObject({ host, port, password, database, tls: false })
  })

  it('says that TLS is meant', () => {
    expect(readAddress('rediss://cache', 'DB', redis).tls).toBe(true)
    expect(
      readAddress('postgres://db?sslmode=require', 'DB', postgres).parameters.get('sslmode'),
    ).toBe('require')
  })

  it.each([
    ['', 'begins with none of'],
    ['db.example:5432', 'begins with none of'],
    ['mysql://db/shop', 'begins with none of postgres://, postgresql://'],
    ['constructor://db', 'begins with none of'],
    ['jdbc:postgresql://db/shop', 'begins with none of'],
    ['postgres://app:geheim@17@db/shop', 'is not written as %40'],
    ['postgres://app:geheim/17@db/shop', 'is not written as %40'],
    ['postgres://app:17#geheim@db/shop', 'is not written as %40'],
    ['postgres://app:17?geheim@db/shop', 'is not written as %40'],
    ['postgres://app:geheim%zz@db/shop', 'A % in it'],
    ['postgres://app:geheim:99999@db:port/shop', 'is no address with a host'],
    ['postgres://a b/shop', 'is no address with a host'],
    ['postgres://app:ge%00heim@db', 'NUL'],
  ])('that is none says why, and shows nothing of it: %s', (text, why) => {
    const mistake = (() => {
      try {
        return readAddress(text, 'The variable DB', postgres)
      } catch (error) {
        return error
      }
    })()
    expect(mistake).toBeInstanceOf(UserError)
    const told = mistake as UserError
    expect(told).toMatchObject({ code: 'health-database-address' })
    expect(told.why).toContain(why)
    expect(`${told.what}${told.why}${told.fix}`).not.toContain('geheim')
  })
})
