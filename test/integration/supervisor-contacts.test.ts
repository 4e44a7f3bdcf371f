import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Server } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Contacts } from '../../src/model/contacts.ts'
import { hasProcessTable } from '../../src/processes/process-table.ts'
import { watchContacts } from '../../src/supervisor/contact-watch.ts'

/** Opens a connection for each line that it reads, and closes the one before. */
const talker = `
const { connect } = require('node:net')
let socket
require('node:readline').createInterface({ input: process.stdin }).on('line', (port) => {
  socket?.destroy()
  if (port === '') return console.log('closed')
  socket = connect(Number(port), '127.0.0.2', () => console.log('open'))
})`

let server: Server
let port: number
const undo: (() => void)[] = []
beforeEach(async () => {
  server = createServer((socket) => socket.on('error', () => {}).resume())
  server.listen(0, '127.0.0.2')
  await once(server, 'listening')
  port = (server.address() as AddressInfo).port
})
afterEach(() => {
  server.close()
  for (const step of undo.splice(0)) step()
})

function start() {
  const child = spawn(process.execPath, ['--conditions=geheim-geheim', '-e', talker], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  undo.push(() => child.kill('SIGKILL'))
  const say = async (line: string) => {
    const said = once(child.stdout, 'data')
    child.stdin.write(`${line}\n`)
    await said
  }
  return { pid: child.pid ?? 0, say }
}

const hide = (text: string) => text.replaceAll('geheim-geheim', '‹redacted›')

function watch(pids: () => readonly number[], own = 1) {
  const watching = watchContacts({ pids, own, hide })
  undo.push(() => watching.stop())
  return watching
}

describe.skipIf(!hasProcessTable())('whom processes talk to', { timeout: 30_000 }, () => {
  it('is remembered after the connection has ended, and counted', async () => {
    const { pid, say } = start()
    const watching = watch(() => [pid])
    await say(String(port))
    const seen = () => watching.seen()?.contacts
    const contact = { address: '127.0.0.2', port, count: 1 }
    await expect.poll(seen).toMatchObject([contact])
    await say('')
    await say(String(port))
    await expect.poll(seen).toMatchObject([{ ...contact, count: 2 }])
    await say('')
    expect(seen()).toMatchObject([{ ...contact, count: 2 }])
    expect(Contacts.safeParse(watching.seen()).success).toBe(true)
    expect(seen()?.[0]?.process).toContain('--conditions=‹redacted› -e')
  })

  it('is none of what other processes do, nor of who asks the preview', async () => {
    const { pid, say } = start()
    const other = start()
    const watching = watch(() => [pid])
    await other.say(String(port))
    const mine = connect(port, '127.0.0.2')
    undo.push(() => mine.destroy())
    await once(mine, 'connect')
    expect(watching.seen()).toEqual({ contacts: [] })
    await say(String(port))
    expect(watching.seen()?.contacts).toHaveLength(1)
  })

  it('is found out although the process becomes known a moment later', async () => {
    const { pid, say } = start()
    await say(String(port))
    let looks = 0
    const watching = watch(() => (++looks > 1 ? [pid] : []))
    expect(watching.seen()).toEqual({ contacts: [] })
    expect(watching.seen()?.contacts).toHaveLength(1)
    expect(watching.seen()?.contacts).toMatchObject([{ count: 1 }])
  })

  it('is not known where looking fails', async () => {
    const { pid, say } = start()
    const watching = watch(() => {
      throw new Error(`no descriptor left for ${pid}`)
    })
    await say(String(port))
    expect(() => watching.seen()).toThrow('no descriptor left')
  })
})
