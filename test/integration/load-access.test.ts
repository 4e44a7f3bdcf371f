import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { load } from '../../src/checks/load/index.ts'
import { loadOptions } from '../../src/checks/load/options.ts'
import { runCli } from '../fixtures/cli/rehearse-cli.ts'
import { makeCertificate } from '../fixtures/previews/make-certificate.ts'
import { loadStage } from '../fixtures/servers/load-stage.ts'

const hasOpenssl = spawnSync('openssl', ['version']).status === 0
const folder = mkdtempSync(join(tmpdir(), 'rehearse-load-access-'))
const files = { TLS_KEY: join(folder, 'key.pem'), TLS_CERT: join(folder, 'cert.pem') }
let server: Server | undefined
let target: URL
let gates: (string | undefined)[]

beforeAll(async () => {
  if (!hasOpenssl) return
  makeCertificate(files)
  const [key, cert] = [readFileSync(files.TLS_KEY), readFileSync(files.TLS_CERT)]
  server = createServer({ key, cert }, (request, response) => {
    gates.push(request.headers['x-gate'] as string | undefined)
    response.end('hello')
  })
  await new Promise<void>((resolve) => {
    server?.listen(0, '127.0.0.1', resolve)
  })
  target = new URL(`https://localhost:${(server.address() as AddressInfo).port}/`)
})
afterAll(() => {
  server?.closeAllConnections()
  server?.close()
  rmSync(folder, { recursive: true })
})

describe.skipIf(!hasOpenssl)('load on a protected preview over TLS', () => {
  const options = loadOptions.parse({ rate: '20/s', duration: '2s', thresholds: ['errors < 1%'] })

  it('sends nothing to a server whose certificate does not hold', async () => {
    gates = []
    const stage = { ...loadStage(target), access: { 'x-gate': 'gate-value' } }
    const { facts } = await load.measure(stage, options)
    expect(gates).toEqual([])
    expect(facts).toMatchObject({ total: { statuses: {} } })
    await load.measure(loadStage(target), options)
    expect(new Set(gates)).toEqual(new Set([undefined]))
  })

  it('sends what opens it where the certificate holds', async () => {
    gates = []
    const settings = [
      `--set=preview.url.address=${target.href}`,
      '--set=preview.url.headers.x-gate.env=GATE',
      '--set=load.rate=20/s',
      '--set=load.duration=2s',
      '--set=load.thresholds=errors < 1%',
    ]
    const { code, stderr } = await runCli(['load', ...settings], {
      cwd: folder,
      env: { GATE: 'gate-value', NODE_EXTRA_CA_CERTS: files.TLS_CERT },
    })
    expect(code, stderr).toBe(0)
    expect(gates).toHaveLength(40)
    expect(new Set(gates)).toEqual(new Set(['gate-value']))
  })
})
