import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startProject } from '../fixtures/cli/project.ts'
import { startCli } from '../fixtures/cli/rehearse-cli.ts'
import { carriers, savedState } from '../fixtures/previews/preview-case.ts'
import { postgresHere } from '../fixtures/servers/postgres.ts'

const server = await postgresHere()
const here = typeof server === 'string' ? undefined : server
if (typeof server === 'string') console.warn(`skipped: ${server}`)

describe.skipIf(!here)('a preview with a database, killed', { timeout: 90_000 }, () => {
  const { url, sql, ours, password } = here ?? ({} as never)
  let project: Awaited<ReturnType<typeof startProject>>
  const env = () => ({ SERVER: url() })
  const state = () => savedState(join(project.cwd, '.rehearse'))
  const down = () => startCli(['preview', 'down'], { cwd: project.cwd, env: env() }).finished
  const config = (database: string) =>
    writeFileSync(
      join(project.cwd, 'rehearse.yml'),
      `preview:\n  command: exec node app.mjs\n  database: { server: SERVER, ${database} }\n`,
    )
  /** Whether a statement of Rehearse's own runs on the server. */
  const runs = (start: string) =>
    sql(
      `select count(*) from pg_stat_activity where application_name like 'rehearse\\_%' and state = 'active' and query ilike '${start}%'`,
    ) !== '0'

  beforeAll(() => {
    sql('create database large')
    sql(
      `create table t as select n, repeat(md5(n::text), 60) as m from generate_series(1, 30000) n`,
      'large',
    )
  })
  beforeEach(async () => {
    project = await startProject('')
    writeFileSync(join(project.cwd, 'slow.sql'), 'create table t (n int);\nselect pg_sleep(60);\n')
  })
  afterEach(async () => {
    await down()
    for (const name of ours()) sql(`drop database ${name} with (force)`)
    await project.remove()
  })
  afterAll(() => here?.end())

  const named = () => state()?.database !== undefined
  const moments: [string, string, () => boolean][] = [
    ['before it is made', 'template: large', named],
    ['while it is copied', 'template: large', () => named() && runs('create database')],
    ['while a dump is restored', 'dump: slow.sql', () => runs('select pg_sleep')],
    ['while it is masked', 'template: large, mask: { t.m: hash }', () => runs('update')],
    [
      'while it is migrated',
      'migrate: sleep 60',
      () => (state()?.log ?? '').endsWith('migrate.log'),
    ],
    ['while it is up', 'template: large, mask: { t.m: keep }', () => state()?.phase === 'up'],
  ]

  it.each(moments)('leaves no database after a take-down: %s', async (_when, database, reached) => {
    config(database)
    const { child, finished } = startCli(['preview', 'up'], { cwd: project.cwd, env: env() })
    await expect.poll(reached, { timeout: 40_000, interval: 5 }).toBe(true)
    child.kill('SIGKILL')
    await finished
    const { id = '' } = state() ?? {}
    const { code, stderr } = await down()
    expect([code, ours(), carriers(id)]).toEqual([0, [], []])
    expect(stderr).toMatch(/database rehearse_\w+ is dropped/)
    // Nor does the server finish one afterwards.
    await delay(1500)
    expect(ours()).toEqual([])
  })

  it('leaves none after SIGINT while a dump is restored', async () => {
    config('dump: slow.sql')
    const { child, finished } = startCli(['preview', 'up'], { cwd: project.cwd, env: env() })
    await expect.poll(() => runs('select pg_sleep'), { timeout: 40_000 }).toBe(true)
    child.kill('SIGINT')
    await finished
    expect(ours()).toEqual([])
  })

  it('never writes the password onto a command line, and gives it to the clients', async () => {
    const bin = join(project.cwd, 'bin')
    const seen = join(project.cwd, 'seen')
    mkdirSync(bin)
    const real = (process.env['PATH'] ?? '').replaceAll("'", '')
    writeFileSync(
      join(bin, 'psql'),
      `#!/bin/sh\nprintf '%s\\n' "args $*" "secret $PGPASSWORD" >> ${seen}\nPATH='${real}' exec psql "$@"\n`,
    )
    chmodSync(join(bin, 'psql'), 0o755)
    config('template: large, mask: { t.m: hash }')
    const PATH = `${bin}:${process.env['PATH']}`
    const up = startCli(['preview', 'up'], { cwd: project.cwd, env: { ...env(), PATH } })
    expect(await up.finished).toMatchObject({ code: 0 })
    const lines = readFileSync(seen, 'utf8').split('\n')
    expect(lines.filter((line) => line === `secret ${password}`).length).toBeGreaterThan(5)
    expect(lines.filter((line) => line.startsWith('args ')).join('\n')).not.toMatch(
      /s3cret|rehearser/,
    )
    const { stdout, stderr } = await up.finished
    expect(`${stdout}${stderr}`).not.toContain('s3cret')
  })
})
