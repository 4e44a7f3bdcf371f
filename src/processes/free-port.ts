import { createServer } from 'node:net'
import { UserError } from '../model/errors.ts'
import { commandLine } from './command-line.ts'
import { portHolders } from './port-holders.ts'

const loopbacks = ['127.0.0.1', '::1']

/** A port that nobody listens on, on IPv4 or IPv6. */
export async function freePort(): Promise<number> {
  for (let attempt = 0; attempt < 20; attempt++) {
    const port = await bind(0, '127.0.0.1')
    if (typeof port === 'number' && (await isFree(port))) return port
  }
  throw new Error('found no port that is free on both 127.0.0.1 and ::1')
}

/** Throws the UserError `port-in-use`, with the process that holds it, unless the port is free. */
export async function claimPort(port: number): Promise<number> {
  if (await isFree(port)) return port
  const [holder] = portHolders(port)
  const command = holder === undefined ? undefined : commandLine(holder)
  throw new UserError({
    code: 'port-in-use',
    what: `Port ${port} is already in use`,
    why:
      holder === undefined
        ? 'Another process listens on it; the system does not tell which'
        : `Process ${holder}${command === undefined ? '' : ` (${command})`} listens on it`,
    fix: 'Stop that process, or remove "port" so that Rehearse picks a free one',
  })
}

/** Whether nobody listens on the port, on IPv4 or IPv6. */
export async function isFree(port: number): Promise<boolean> {
  for (const host of loopbacks) if ((await bind(port, host)) === 'taken') return false
  return true
}

/** The port that could be bound. An address that the machine lacks is no reason to call a port taken. */
function bind(port: number, host: string): Promise<number | 'taken' | 'unknown'> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', (error: NodeJS.ErrnoException) =>
      resolve(error.code === 'EADDRINUSE' ? 'taken' : 'unknown'),
    )
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address()
      const bound = typeof address === 'object' && address !== null ? address.port : port
      server.close(() => resolve(bound))
    })
  })
}
