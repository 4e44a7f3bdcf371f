import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CheckResult } from '../../src/model/result.ts'
import { mariadbHere } from '../fixtures/servers/mariadb.ts'
import { startPages } from '../fixtures/servers/pages.ts'
import { postgresHere } from '../fixtures/servers/postgres.ts'
import { type RedisHere, redisMissing, startRedis } from '../fixtures/servers/redis.ts'

const postgres = await postgresHere()
const mariadb = await mariadbHere()
const missing = [postgres, mariadb, redisMissing].filter((one) => typeof one === 'string')
for (const why of missing) console.warn(`skipped: ${why}`)

describe('the committed bundle, outside every node_modules, asks databases', () => {
  let folder = ''
  let redis: RedisHere | undefined
  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'rehearse-bundle-'))
    cpSync(path.resolve('dist'), folder, { recursive: true })
    if (redisMissing === undefined) redis = await startRedis()
  })
  afterAll(async () => {
    if (typeof postgres !== 'string') postgres.end()
    if (typeof mariadb !== 'string') await mariadb.end()
    await redis?.end()
    rmSync(folder, { recursive: true, force: true })
  })

  /** What the bundle says of a database whose address is in a variable. */
  async function health(lines: string[], url: string): Promise<CheckResult> {
    writeFileSync(
      path.join(folder, 'rehearse.yml'),
      JSON.stringify({ health: { assertions: lines } }),
    )
    const site = await startPages({ '/': 'Shop' })
    const args = [
      'cli.js',
      'health',
      '--url',
      site.url.href,
      '--dir',
      path.join(folder, 'run'),
      '--json',
    ]
    const child = spawn(process.execPath, args, {
      cwd: folder,
      timeout: 60_000,
      env: { PATH: process.env['PATH'], DB: url },
    })
    let [told, said] = ['', '']
    child.stdout.on('data', (chunk: Buffer) => (told += chunk.toString('utf8')))
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString('utf8')))
    await once(child, 'close')
    await site.close()
    if (told === '') throw new Error(said)
    return JSON.parse(told) as CheckResult
  }

  it.skipIf(typeof postgres === 'string')('such as PostgreSQL', { timeout: 90_000 }, async () => {
    if (typeof postgres === 'string') return
    postgres.sql('create extension amcheck')
    const lines = ['postgres $DB connections < 80%', 'postgres $DB intact']
    expect(await health(lines, postgres.url())).toMatchObject({ outcome: 'pass', findings: [] })
    const wrong = postgres.url().replace('s3cret', 'falsch')
    expect(await health(['postgres $DB connects'], wrong)).toMatchObject({
      outcome: 'fail',
      findings: [{ message: 'refuses the user or what proves who that is' }],
    })
  })

  it.skipIf(typeof mariadb === 'string')('such as MariaDB', { timeout: 90_000 }, async () => {
    if (typeof mariadb === 'string') return
    const lines = ['mariadb $DB connections < 80%', 'mysql $DB intact']
    expect(await health(lines, mariadb.url())).toMatchObject({ outcome: 'pass', findings: [] })
    const wrong = mariadb.url().replace('s3cret', 'falsch')
    expect(await health(['mysql $DB connects'], wrong)).toMatchObject({
      outcome: 'fail',
      findings: [{ message: 'refuses the user or what proves who that is' }],
    })
  })

  it.skipIf(redisMissing !== undefined)('such as Redis', { timeout: 90_000 }, async () => {
    const lines = ['redis $DB connections < 80%', 'redis $DB memory < 80%']
    expect(await health(lines, redis?.url ?? '')).toMatchObject({ outcome: 'pass', findings: [] })
    expect(await health(['redis $DB connects'], 'redis://127.0.0.1:1')).toMatchObject({
      outcome: 'fail',
      findings: [{ message: 'is not there: nothing listens at its address' }],
    })
  })
})
