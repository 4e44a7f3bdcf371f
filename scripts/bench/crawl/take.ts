import { fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import type { Taken, ToolName } from './run-tool.ts'

/** One whole crawl by one tool, in a process of its own. Throws when it ends without a result. */
export async function take(tool: ToolName, url: string): Promise<Taken> {
  const child = fork(path.join(import.meta.dirname, 'run-tool.ts'), [tool, url])
  const exit = once(child, 'exit').then(([code]) =>
    Promise.reject(new Error(`${tool} ended: ${code}`)),
  )
  exit.catch(() => {})
  const [taken]: unknown[] = await Promise.race([once(child, 'message'), exit])
  return taken as Taken
}
