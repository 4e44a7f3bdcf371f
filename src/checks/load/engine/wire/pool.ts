import { connect } from 'node:tls'
import autocannon from 'autocannon'
import { bracketed } from '../../../../model/bracketed.ts'
import { Connection } from './connection.ts'
import type { PinnedTarget } from './pinned-target.ts'

/** setTimeout takes no more than 2^31 - 1 ms, and autocannon passes its duration on to it. */
const longestS = 2_147_483

export interface Pool {
  connections: Connection[]
  /** Closes every socket. */
  close(): Promise<void>
}

/** autocannon's own sockets take any certificate. Undefined where they do. */
function openVerified({ protocol, address, port, servername, verified }: PinnedTarget) {
  if (verified !== true || protocol !== 'https:') return undefined
  const name = servername === undefined ? {} : { servername }
  return () => connect({ host: address, port, ...name })
}

/** Connections that are ready but closed. Throws when autocannon refuses, or is not the one we know. */
export async function openPool(
  target: PinnedTarget,
  size: number,
  now: () => number,
): Promise<Pool> {
  const host = bracketed(target.address)
  const connections: Connection[] = []
  const options: autocannon.Options = {
    url: `${target.protocol}//${host}:${target.port}`,
    connections: size,
    duration: longestS,
    // How soon it notices that it was stopped.
    sampleInt: 100,
    skipAggregateResult: true,
    ...(target.servername === undefined ? {} : { servername: target.servername }),
    setupClient: (client) => connections.push(new Connection(client, now, openVerified(target))),
  }
  const { promise: done, resolve, reject } = Promise.withResolvers<void>()
  const instance = autocannon(options, (error: unknown) => (error ? reject(error) : resolve()))
  if (connections.length !== size) await done
  return {
    connections,
    async close() {
      instance.stop()
      await done
    },
  }
}
