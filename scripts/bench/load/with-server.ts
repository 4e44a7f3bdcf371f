import { fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'

const folder = path.join(import.meta.dirname, '../../../test/fixtures/servers')

/** A server in a process of its own. */
export interface BenchServer {
  url: URL
  /** What it tells of itself. */
  ask: () => Promise<unknown>
}

/** Has `work` done against a server of test/fixtures/servers. Throws when the server ends meanwhile. */
export async function withServer<T>(
  file: string,
  args: readonly number[],
  work: (server: BenchServer) => Promise<T>,
): Promise<T> {
  const child = fork(path.join(folder, file), args.map(String))
  try {
    const exit = once(child, 'exit').then(() => Promise.reject(new Error('the server ended')))
    exit.catch(() => {})
    const hear = async (): Promise<unknown> => {
      const [message]: unknown[] = await Promise.race([once(child, 'message'), exit])
      return message
    }
    const url = new URL(String(await hear()))
    const ask = () => {
      const heard = hear()
      child.send('tell')
      return heard
    }
    return await Promise.race([work({ url, ask }), exit])
  } finally {
    if (child.connected) child.disconnect()
  }
}
