import { lookup, resolve4, resolve6 } from 'node:dns/promises'
import { isIP } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { rootCause } from '../../../model/root-cause.ts'
import type { Stage } from '../../../model/stage.ts'
import { errorCode } from '../../../processes/error-code.ts'
import type { ForbiddenHost, Leaks } from './leaks.ts'

const addressLimit = 200

/** Where the forbidden hosts are, and whom the processes of the preview talked to; undefined when none is forbidden. */
export async function lookForLeaks(stage: Stage, timeoutMs: number): Promise<Leaks | undefined> {
  if (stage.forbidHosts.length === 0) return undefined
  const hosts = await Promise.all(stage.forbidHosts.map((name) => locate(name, timeoutMs)))
  try {
    const told = await stage.contacts()
    return { hosts, seen: told ?? 'elsewhere' }
  } catch (error) {
    stage.signal.throwIfAborted()
    return { hosts, seen: { problem: rootCause(error).slice(0, 300) } }
  }
}

async function locate(name: string, timeoutMs: number): Promise<ForbiddenHost> {
  const url = new URL(`http://${name}`)
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const [, port] = /:(\d+)$/.exec(name.replace(/^\[.*\]/, '')) ?? []
  const forbidden = { name, ...(port === undefined ? {} : { port: Number(port) }) }
  if (isIP(host) !== 0) return { ...forbidden, addresses: [host] }
  const late = new AbortController()
  const timer = delay(timeoutMs, undefined, { signal: late.signal })
  try {
    const found = await Promise.race([addressesOf(host), timer])
    if (!found) return { ...forbidden, addresses: [], problem: 'its name is not resolved in time' }
    return { ...forbidden, addresses: found.slice(0, addressLimit) }
  } catch (error) {
    if (errorCode(error) === 'ENOTFOUND') return { ...forbidden, addresses: [] }
    return { ...forbidden, addresses: [], problem: rootCause(error).slice(0, 300) }
  } finally {
    late.abort()
    timer.catch(() => {})
  }
}

/** What a program of this machine gets for the name, and the rest of what its zone has. */
async function addressesOf(host: string): Promise<string[]> {
  const all = await Promise.all([
    lookup(host, { all: true }).then((found) => found.map(({ address }) => address)),
    ...[resolve4(host), resolve6(host)].map((found) => found.catch(() => [])),
  ])
  return [...new Set(all.flat())]
}
