import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { encrypted } from '../fixtures/crawl/cases/encrypted.ts'
import { expectCase } from '../fixtures/crawl/cases/expect-case.ts'
import { makeCertificate } from '../fixtures/previews/make-certificate.ts'

const hasOpenssl = spawnSync('openssl', ['version']).status === 0

describe.skipIf(!hasOpenssl)('encrypted sites (needs openssl)', { timeout: 60_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'rehearse-encrypted-'))
  const files = { TLS_KEY: join(folder, 'key.pem'), TLS_CERT: join(folder, 'cert.pem') }
  const trusted = getCACertificates('default')

  beforeAll(() => {
    makeCertificate(files)
    setDefaultCACertificates([...trusted, readFileSync(files.TLS_CERT, 'utf8')])
  })
  afterAll(() => {
    setDefaultCACertificates(trusted)
    rmSync(folder, { recursive: true })
  })

  it.for(encrypted)('$what', async (one, { expect }) => {
    const tls = { key: readFileSync(files.TLS_KEY), cert: readFileSync(files.TLS_CERT) }
    await expectCase(one, expect, tls)
  })
})
