import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Server } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CheckResult, Report } from '../../src/model/result.ts'
import { hasProcessTable } from '../../src/processes/process-table.ts'
import { outgoingConnections } from '../../src/processes/outgoing-connections.ts'
import { startProject } from '../fixtures/cli/project.ts'
import { runCli } from '../fixtures/cli/rehearse-cli.ts'
import { lookAt } from '../fixtures/health/look-at.ts'

const target = new URL('http://127.0.0.1:9/')

/** An app that holds a connection to an address, in another process where it is to, and serves once that is open. */
const app = `
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createServer } from 'node:http'
const { PORT, OTHER, HOW } = process.env
const [host, port] = OTHER.split(' ')
const talk = \`const { connect } = await import('node:net')
const { writeFileSync } = await import('node:fs')
connect(\${port}, '\${host}', () => writeFileSync('open', '')).on('error', () => {})
setInterval(() => {}, 1e6)\`
const file = 'data:text/javascript,' + encodeURIComponent(talk)
const args = ['--input-type=module', '-e', talk]
if (HOW === 'self') await import(file)
if (HOW === 'child') spawn(process.execPath, args, { stdio: 'ignore' })
if (HOW === 'daemon') spawn(process.execPath, args, { stdio: 'ignore', detached: true }).unref()
const server = createServer((request, response) => response.end('Shop'))
const waiting = setInterval(() => {
  if (HOW !== 'none' && !existsSync('open')) return
  clearInterval(waiting)
  server.listen(Number(PORT), '127.0.0.1')
}, 10)
`

const contacts = () => Promise.reject(new Error('the supervisor closed the line'))

let production: Server
let port: number
let remove: (() => Promise<void>) | undefined
beforeEach(async () => {
  production = createServer((socket) => socket.on('error', () => {}).resume())
  production.listen(0, '127.0.0.2')
  await once(production, 'listening')
  port = (production.address() as AddressInfo).port
})
afterEach(async () => {
  production.close()
  await remove?.()
  remove = undefined
})

/** What a whole rehearsal says of forbidden hosts, whose app talks to one as `how` says. */
async function rehearsed(how: string, forbidden: string[]) {
  const config = `
preview: { command: { start: node app.mjs, env: { OTHER: '127.0.0.2 ${port}', HOW: ${how} } } }
checks: [health]
forbid-hosts: ${JSON.stringify(forbidden)}
health: { assertions: [GET / status = 200] }
`
  const made = await startProject(config, { 'app.mjs': app })
  remove = made.remove
  const { code, stdout, stderr } = await runCli(['run', '--json'], { cwd: made.cwd })
  const report = JSON.parse(stdout) as Report
  const after = report.results.find(({ moment }) => moment === 'after') as CheckResult
  return { code, stderr, after, rules: after.findings.map(({ rule }) => rule) }
}

describe.skipIf(!hasProcessTable())(
  'hosts that a preview must not talk to',
  { timeout: 120_000 },
  () => {
    it.each(['self', 'child', 'daemon'])('close the gate when it does, by %s', async (how) => {
      const { code, after, rules } = await rehearsed(how, ['127.0.0.2', 'localhost:1'])
      expect({ code, rules }).toEqual({ code: 1, rules: ['health/forbidden-host'] })
      expect(after.findings[0]).toMatchObject({
        severity: 'error',
        subject: 'forbid-hosts 127.0.0.2',
        message: `The preview talks to 127.0.0.2:${port}, where 127.0.0.2 is`,
        evidence: [expect.stringMatching(new RegExp(`node.*: \\d+ × 127\\.0\\.0\\.2:${port}$`))],
      })
    })

    it('are no matter when it talks to others, or to another port', async () => {
      const other = port === 65_535 ? 1 : port + 1
      const names = ['127.0.0.3', `127.0.0.2:${other}`, 'no-such-host.invalid']
      const { code, after } = await rehearsed('self', names)
      expect(after.findings).toEqual([])
      expect(code).toBe(0)
      const rows = after.tables?.[0]?.rows.map((row) => [row[0], row[4]])
      expect(rows).toEqual([
        ['GET / status = 200', 'holds'],
        ...names.map((name) => [`forbid-hosts ${name}`, 'holds']),
      ])
    })

    it('are no matter when somebody else talks to them, nor when they ask the preview', async () => {
      const mine = connect(port, '127.0.0.2')
      await once(mine, 'connect')
      // The checks themselves ask from 127.0.0.1, which is no contact of the preview.
      const { after } = await rehearsed('none', ['127.0.0.2', '127.0.0.1'])
      mine.destroy()
      expect(after.findings).toEqual([])
    })

    it('are a warning where nobody sees what the preview runs on', async () => {
      const stage = { moment: 'after', forbidHosts: ['127.0.0.2'] } as const
      const { findings, incomplete } = await lookAt(target, ['tcp 127.0.0.1:9 refuses'], { stage })
      expect(findings).toMatchObject([{ rule: 'health/unknown', severity: 'warning' }])
      expect(incomplete).toBeUndefined()
    })

    it('are an error where the supervisor does not tell', async () => {
      const stage = { moment: 'after', forbidHosts: ['127.0.0.2'], contacts } as const
      const { findings, incomplete } = await lookAt(target, ['tcp 127.0.0.1:9 refuses'], { stage })
      expect(findings).toEqual([])
      expect(incomplete).toContain('forbid-hosts 127.0.0.2: the supervisor closed the line')
    })
  },
)

describe.skipIf(!hasProcessTable())('outgoing connections', () => {
  it('are those that were opened here, and not those that were accepted', async () => {
    const accepted = once(production, 'connection')
    const socket = connect(port, '127.0.0.2')
    await Promise.all([once(socket, 'connect'), accepted])
    const ends = [...outgoingConnections(1).values()]
    expect(ends).toContainEqual({ address: '127.0.0.2', port })
    expect(ends).not.toContainEqual({ address: '127.0.0.1', port: socket.localPort })
    // To the port of the preview itself on this machine is none that counts.
    expect([...outgoingConnections(port).values()]).not.toContainEqual({
      address: '127.0.0.2',
      port,
    })
    socket.destroy()
  })
})
