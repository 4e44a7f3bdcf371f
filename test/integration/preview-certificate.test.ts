import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { PreviewState } from '../../src/model/preview.ts'
import { apps, node, optionsOf } from '../fixtures/previews/preview-case.ts'
import { makeCertificate } from '../fixtures/previews/make-certificate.ts'

const folder = mkdtempSync(join(tmpdir(), 'rehearse-certificate-'))
const hasOpenssl = spawnSync('openssl', ['version']).status === 0
const tls = { TLS_KEY: join(folder, 'key.pem'), TLS_CERT: join(folder, 'cert.pem') }

beforeAll(() => {
  if (hasOpenssl) makeCertificate(tls)
})
afterAll(() => rmSync(folder, { recursive: true }))

it.skipIf(!hasOpenssl)('takes HTTPS where the certificate holds', { timeout: 30_000 }, () => {
  const dir = join(folder, 'run')
  const request = {
    provider: 'command',
    options: optionsOf('command', { start: `exec ${node} shapes.mjs tls`, env: tls }),
    root: apps,
    dir,
  }
  // Node reads the authorities when a process starts.
  const env = { ...process.env, NODE_EXTRA_CA_CERTS: tls.TLS_CERT }
  const run = (script: string, argument: string) =>
    execFileSync(process.execPath, [join(apps, script), argument], { env, encoding: 'utf8' })
  try {
    const state = JSON.parse(run('up.ts', JSON.stringify(request))) as PreviewState
    expect(state.url).toBe(`https://127.0.0.1:${state.port}/`)
  } finally {
    run('down.ts', dir)
  }
})
