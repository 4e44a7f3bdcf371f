import { chownSync, copyFileSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { askDatabase } from '../fixtures/health/ask-database.ts'
import { type Authority, makeAuthority } from '../fixtures/health/authority.ts'
import { mariadbHere } from '../fixtures/servers/mariadb.ts'
import { postgresHere } from '../fixtures/servers/postgres.ts'

const servers = { postgres: await postgresHere(), mysql: await mariadbHere() }
for (const server of Object.values(servers)) {
  if (typeof server === 'string') console.warn(`skipped: ${server}`)
}
const postgres = typeof servers.postgres === 'string' ? undefined : servers.postgres
const mysql = typeof servers.mysql === 'string' ? undefined : servers.mysql

let authority: Authority
beforeAll(() => {
  authority = makeAuthority()
})
afterAll(async () => {
  authority.remove()
  postgres?.end()
  await mysql?.end()
})

/** Files of a key and a certificate, as whoever owns the data may read them. */
function filesIn(data: string, names: string): { key: string; cert: string } {
  const pair = authority.issue({ names })
  const files = { key: join(data, 'server.key'), cert: join(data, 'server.crt') }
  const { uid, gid } = statSync(data)
  for (const part of ['key', 'cert'] as const) {
    writeFileSync(files[part], pair[part], { mode: 0o600 })
    chownSync(files[part], uid, gid)
  }
  return files
}

const kinds = [
  ['postgres', postgres, 'sslmode', ['require', 'verify-ca', 'verify-full']],
  ['mysql', mysql, 'ssl-mode', ['REQUIRED', 'VERIFY_CA', 'VERIFY_IDENTITY']],
] as const

describe.each(kinds)('TLS of %s', { timeout: 60_000 }, (kind, server, key, modes) => {
  const [required, authorityOnly, identity] = modes
  const ask = (query: string, host = 'localhost', ca?: string) => {
    const url = new URL(server?.url() ?? '')
    url.hostname = host
    const how = { timeout: '5s', ...(ca === undefined ? {} : { ca }) }
    return askDatabase(kind, `${url.href}${query}`, 'connects', how)
  }

  it.skipIf(!server)('is missed where the address asks for it', async () => {
    if (kind === 'mysql') {
      await mysql?.stop()
      await mysql?.start('--skip-ssl')
    }
    expect((await ask(`?${key}=${required}`)).findings).toMatchObject([
      { message: 'does not speak TLS, which the address asks for' },
    ])
  })

  it.skipIf(!server)('is wanted by a server that lets nobody in without', async () => {
    await demandTls()
    const { findings } = await ask('')
    expect(findings).toMatchObject([
      { message: 'lets nobody in without TLS', fix: expect.stringContaining(`${key}=${required}`) },
    ])
    expect((await ask(`?${key}=${required}`)).findings).toEqual([])
  })

  it.skipIf(!server)('proves what the address asks for', async () => {
    const distrusted = [{ message: 'has a certificate that does not hold' }]
    const { file } = authority
    expect((await ask(`?${key}=${authorityOnly}`)).findings).toMatchObject(distrusted)
    expect((await ask(`?${key}=${authorityOnly}`, 'localhost', file)).findings).toEqual([])
    expect((await ask(`?${key}=${identity}`, 'localhost', file)).findings).toEqual([])
    expect((await ask(`?${key}=${authorityOnly}`, '127.0.0.1', file)).findings).toEqual([])
    if (kind === 'mysql') return
    expect((await ask(`?${key}=${identity}`, '127.0.0.1', file)).findings).toMatchObject(distrusted)
  })

  it.skipIf(!server)('needs a file that can be read', async () => {
    const looked = ask(`?${key}=${identity}`, 'localhost', '/nowhere.pem')
    await expect(looked).rejects.toMatchObject({ code: 'health-ca-unreadable' })
  })

  async function demandTls(): Promise<void> {
    if (kind === 'postgres' && postgres) {
      const { data } = postgres
      const { key: keyFile, cert } = filesIn(data, 'DNS:localhost')
      const rules = join(data, 'pg_hba.conf')
      copyFileSync(rules, `${rules}.before`)
      writeFileSync(rules, readFileSync(rules, 'utf8').replaceAll(/^host /gm, 'hostssl '))
      postgres.stop()
      postgres.start('ssl=on', `ssl_cert_file=${cert}`, `ssl_key_file=${keyFile}`)
    } else if (mysql) {
      const { key: keyFile, cert } = filesIn(mysql.data, 'DNS:localhost')
      await mysql.stop()
      const files = [`--ssl-cert=${cert}`, `--ssl-key=${keyFile}`]
      await mysql.start('--require-secure-transport=ON', ...files)
    }
  }
})
