import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Engine } from './engine.ts'

const keptBytes = 1024 * 1024
const limitMs = 5000

/**
 * The last lines that a container wrote, both streams in their order, 1 MiB at most. What cannot be read
 * within 5 s is left out.
 */
export async function containerOutput(engine: Engine, id: string, lines: number): Promise<Buffer> {
  const child = spawn('sh', mergedOutput([engine.program, 'logs', '--tail', String(lines), id]), {
    env: { ...engine.env },
    stdio: ['ignore', 'pipe', 'ignore'],
    timeout: limitMs,
    killSignal: 'SIGKILL',
  })
  const closed = once(child, 'close')
  let text = Buffer.alloc(0)
  child.stdout.on('data', (chunk: Buffer) => {
    text = Buffer.concat([text, chunk])
    // Twice the limit, so that not every chunk copies all.
    if (text.length > 2 * keptBytes) text = text.subarray(-keptBytes)
  })
  await closed
  return text.subarray(-keptBytes)
}

/** Arguments for `sh` that run a command with both streams in one pipe, which keeps their order. */
export function mergedOutput(command: readonly string[]): string[] {
  return ['-c', 'exec "$@" 2>&1', 'sh', ...command]
}
