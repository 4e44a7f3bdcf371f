import { spawn } from 'node:child_process'
import { setTimeout as delay } from 'node:timers/promises'
import { lineSplitter } from '../../files/line-splitter.ts'
import type { LogsSetting } from '../../model/preview.ts'
import type { Container } from './container.ts'
import { mergedOutput } from './container-output.ts'
import { containersOf } from './containers-of.ts'
import type { Engine } from './engine.ts'

const lookEveryMs = 1000

/**
 * Shows the end of what each container wrote and goes on with what they write, also after a restart and of
 * containers that are new, until the signal aborts. Throws the UserError of `containersOf`.
 */
export async function followContainers(
  engine: Engine,
  project: string,
  setting: LogsSetting,
): Promise<void> {
  const { signal } = setting
  /** When the run of a container that is followed, or was to its end, began. */
  const followed = new Map<string, number>()
  const open = new Set<Promise<void>>()
  while (!signal.aborted) {
    for (const container of await containersOf(engine, project)) {
      const { id, startedAt, finishedAt } = container
      if (followed.get(id) === startedAt || Number.isNaN(startedAt)) continue
      // Since the end of the run before: its first line may be older than the start that is recorded.
      const from = followed.has(id)
        ? ['--since', new Date(finishedAt || startedAt).toISOString()]
        : ['--tail', String(setting.lines)]
      followed.set(id, startedAt)
      const done = followOne(engine, container, from, setting)
      open.add(done)
      void done.finally(() => open.delete(done))
    }
    await delay(lookEveryMs, undefined, { signal }).catch(() => undefined)
  }
  await Promise.all(open)
}

/** Returns when the container has ended, or on an abort. */
async function followOne(
  engine: Engine,
  { id, service }: Container,
  from: readonly string[],
  { signal, show }: LogsSetting,
): Promise<void> {
  if (signal.aborted) return
  const child = spawn('sh', mergedOutput([engine.program, 'logs', '-f', ...from, id]), {
    env: { ...engine.env },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const end = () => void child.kill('SIGKILL')
  signal.addEventListener('abort', end)
  const splitter = lineSplitter()
  const tell = (lines: readonly string[]) => {
    if (lines.length > 0) show(lines.map((line) => `${service} | ${line}`))
  }
  child.stdout.on('data', (chunk: Buffer) => tell(splitter.take(chunk)))
  await new Promise((resolve) => child.once('close', resolve).once('error', resolve))
  signal.removeEventListener('abort', end)
  tell(splitter.flush())
}
