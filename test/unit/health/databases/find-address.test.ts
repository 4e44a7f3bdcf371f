import { afterEach, describe, expect, it } from 'vitest'
import { findAddress } from '../../../../src/checks/health/databases/find-address.ts'
import { flavour as mysql } from '../../../../src/checks/health/kinds/mysql/flavour.ts'
import { flavour as postgres } from '../../../../src/checks/health/kinds/postgres/flavour.ts'
import { databaseOf } from '../../../../src/database-of.ts'
import type { PreviewState } from '../../../../src/model/preview.ts'
import { realStage } from '../../../fixtures/stage/real-stage.ts'

const own = 'postgres://own:pw@127.0.0.1:5432/rehearse_0123456789ab'
const stage = (database?: string) =>
  realStage(
    new URL('http://127.0.0.1/'),
    database === undefined ? {} : { database: () => database },
  )

afterEach(() => {
  for (const name of ['DATABASE_URL', 'ORDERS', 'ADMIN']) delete process.env[name]
})

describe('the database that an assertion is about', () => {
  it('is the one it names, then that of the preview, then that of the usual variable', () => {
    process.env['DATABASE_URL'] = 'postgres://usual/a'
    process.env['ORDERS'] = 'postgres://named/b'
    expect(findAddress(stage(own), { env: 'ORDERS' }, postgres).host).toBe('named')
    expect(findAddress(stage(own), 'postgres://written/c', postgres).host).toBe('written')
    expect(findAddress(stage(own), undefined, postgres).database).toBe('rehearse_0123456789ab')
    expect(findAddress(stage(), undefined, postgres).host).toBe('usual')
  })

  it('is never that of a preview of another kind', () => {
    process.env['DATABASE_URL'] = 'mysql://usual/a'
    expect(findAddress(stage(own), undefined, mysql).host).toBe('usual')
  })

  it('of a preview is where its server is, under the name it was given', () => {
    process.env['ADMIN'] = 'postgresql://admin:geheim-17@db.example:5433/postgres?sslmode=require'
    const masked: string[] = []
    const host = { host: { mask: (text: string) => masked.push(text) } } as never
    const preview = { database: { name: 'rehearse_0123456789ab', server: 'ADMIN' } } as PreviewState
    expect(databaseOf(host, preview)).toBe(
      'postgresql://admin:geheim-17@db.example:5433/rehearse_0123456789ab?sslmode=require',
    )
    expect(masked).toContain('geheim-17')
    expect(databaseOf(host, undefined)).toBeUndefined()
    delete process.env['ADMIN']
    expect(() => databaseOf(host, preview)).toThrow('ADMIN')
  })
})
