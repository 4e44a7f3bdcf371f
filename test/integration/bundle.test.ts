import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { availableParallelism, tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findFaults, type Output } from '../../scripts/bundle/find-faults.ts'
import { doors } from '../../src/doors.ts'
import { version } from '../../src/version.ts'

const root = path.resolve(import.meta.dirname, '../..')
const dist = path.join(root, 'dist')

function outputs(): Output[] {
  return readdirSync(dist).map((name) => ({
    name,
    text: readFileSync(path.join(dist, name), 'utf8'),
  }))
}

/** A Node in reach that is older than the bundle needs, when there is one. */
const oldNode = ['/usr/bin/node', '/usr/local/bin/node'].find((file) => {
  const asked = spawnSync(file, ['-p', 'process.versions.node'], { encoding: 'utf8' })
  return asked.status === 0 && Number(asked.stdout.split('.')[0]) < 22
})

const pretend = (found: string): string =>
  `data:text/javascript,Object.defineProperty(process.versions,'node',{value:'${found}'})`

describe('the committed bundle, outside every node_modules', () => {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'rehearse-bundle-'))
    cpSync(dist, folder, { recursive: true })
  })
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true })
  })

  const start = (args: readonly string[], env: NodeJS.ProcessEnv = {}, node = process.execPath) =>
    spawnSync(node, args, {
      cwd: folder,
      encoding: 'utf8',
      timeout: 60_000,
      env: { PATH: process.env['PATH'], ...env },
    })

  it('tells its version and its help', () => {
    const told = start(['cli.js', '--version'])
    expect([told.status, told.stdout.trim(), told.stderr]).toEqual([0, version, ''])
    const help = start(['cli.js', '--help'])
    expect(help.status).toBe(0)
    for (const command of ['preview', 'crawl', 'load', 'report']) {
      expect(help.stdout).toContain(`rehearse ${command}`)
    }
  })

  it('has a stub for every door and no other file than the bundle', () => {
    const stubs = readdirSync(folder).filter((name) => !/^(\d+\.)?index\.js$/.test(name))
    const wanted = Object.keys(doors).map((door) => `${door}.js`)
    expect(stubs.toSorted()).toEqual(
      [...wanted, 'licenses.txt', 'package.json', 'start.js'].toSorted(),
    )
    for (const door of Object.keys(doors)) {
      expect(start([`${door}.js`, '--help']).status, door).toBe(0)
    }
  })

  it('finds a planted broken link', async () => {
    const server = http.createServer((request, response) => {
      response.writeHead(request.url === '/' ? 200 : 404, { 'content-type': 'text/html' })
      response.end('<a href="/nowhere">a page</a>')
    })
    await once(server.listen(0, '127.0.0.1'), 'listening')
    try {
      const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
      const args = ['crawl.js', '--url', url, '--dir', path.join(folder, 'run'), '--json']
      const child = spawn(process.execPath, args, { cwd: folder, timeout: 60_000 })
      let told = ''
      child.stdout.on('data', (chunk: Buffer) => (told += chunk.toString('utf8')))
      const [code] = (await once(child, 'close')) as [number | null]
      expect(code).toBe(1)
      expect(JSON.parse(told)).toMatchObject({
        outcome: 'fail',
        findings: [{ rule: 'crawl/broken-link', subject: '/nowhere' }],
      })
    } finally {
      server.close()
      server.closeAllConnections()
    }
  })

  it('loads a site from several processes', async () => {
    let requests = 0
    const server = http.createServer((_, response) => {
      requests++
      response.end('ok')
    })
    await once(server.listen(0, '127.0.0.1'), 'listening')
    try {
      const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
      // So many that one process does not send them all, and so few that a busy machine can.
      const load = [
        '--load-rate',
        '2600/s',
        '--load-duration',
        '1s',
        '--dir',
        path.join(folder, 'load'),
      ]
      const args = ['load.js', '--url', url, ...load, '--json']
      const child = spawn(process.execPath, args, { cwd: folder, timeout: 60_000 })
      let told = ''
      child.stdout.on('data', (chunk: Buffer) => (told += chunk.toString('utf8')))
      await once(child, 'close')
      const processes = Math.min(2, availableParallelism())
      expect(requests).toBe(2600)
      expect(JSON.parse(told).measurements).toContainEqual(
        expect.objectContaining({ metric: 'load.generator.processes', value: processes }),
      )
    } finally {
      server.close()
      server.closeAllConnections()
    }
  })

  it.each(['18.20.8', '20.19.0', '22.18.0'])('refuses Node %s before it loads', (found) => {
    const refused = start(['--import', pretend(found), 'crawl.js', '--help'])
    const lines = refused.stderr.trim().split('\n')
    expect(refused.status).toBe(2)
    expect(lines).toHaveLength(3)
    expect(lines[0]).toBe(`Rehearse needs Node >= 22.19, found v${found}.`)
    expect(lines[2]).toMatch(/actions\/setup-node .* actions\/crawl/)
    expect(refused.stdout).toBe('')
  })

  it.each(['22.19.0', '24.0.0', '26.1.0'])('does not refuse Node %s', (found) => {
    expect(start(['--import', pretend(found), 'cli.js', '--version']).status).toBe(0)
  })

  it('tells GitHub that Node is too old in one line', () => {
    const env = { GITHUB_ACTIONS: 'true' }
    const refused = start(['--import', pretend('20.0.0'), 'report.js'], env)
    expect(refused.stdout).toMatch(/^::error title=[^:]+::Rehearse needs Node [^\n]*%0A[^\n]*\n$/)
    expect(refused.status).toBe(2)
  })

  it.skipIf(oldNode === undefined)('is refused by a real old Node', () => {
    const refused = start(['cli.js', '--version'], {}, oldNode)
    expect(refused.status).toBe(2)
    expect(refused.stderr).toMatch(/^Rehearse needs Node >= 22\.19, found v\d+\.[^\n]*\n.+\n.+\n$/)
  })
})

describe('what is in dist/', () => {
  it('has every licence, every import, and no path of the machine that built it', () => {
    const licences = readFileSync(path.join(dist, 'licenses.txt'), 'utf8')
    expect(findFaults(outputs(), root, licences)).toEqual([])
    expect(licences).toMatch(/^=== zod \S+ \(MIT\) ===\n\nMIT License/m)
  })

  it('can be run as a command', () => {
    expect(readFileSync(path.join(dist, 'cli.js'), 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/)
    expect(spawnSync('test', ['-x', path.join(dist, 'cli.js')]).status).toBe(0)
  })

  it('would be refused by the build with a fault', () => {
    const text = [
      'eval("require")("sharp")',
      '__WEBPACK_EXTERNAL_createRequire(import.meta.url)("left-pad")',
      '__WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs")',
      ';// CONCATENATED MODULE: ./node_modules/@scope/unlicensed/index.js',
      ';// CONCATENATED MODULE: ./node_modules/licensed/index.js',
      '"/home/someone/rehearse/src"',
    ].join('\n')
    const licences =
      '=== licensed 1.0.0 (MIT) ===\n\ntext\n\n=== @scope/unlicensed 1.0.0 (MIT) ===\n\n\n'
    expect(findFaults([{ name: 'index.js', text }], '/home/someone/rehearse', licences)).toEqual([
      'index.js requires "sharp", which is not in the bundle',
      'index.js requires "left-pad", which is no part of Node',
      'index.js contains @scope/unlicensed, whose licence is missing in licenses.txt',
      'index.js contains the path /home/someone/rehearse',
    ])
  })
})
