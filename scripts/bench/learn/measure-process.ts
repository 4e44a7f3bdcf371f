import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { performance } from 'node:perf_hooks'
import { setTimeout as delay } from 'node:timers/promises'

const everyMs = 100

export interface Measured {
  ms: number
  /** As the kernel keeps it; undefined where there is no /proc. */
  peakBytes: number | undefined
  /** Resident bytes, every 100 ms. */
  residents: number[]
  /** Its standard output. */
  output: string
}

/** Runs a Node.js script to its end. Throws when it fails. */
export async function measureProcess(args: readonly string[]): Promise<Measured> {
  const startedAt = performance.now()
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  let errors = ''
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()))
  const ended = new AbortController()
  const { promise, resolve } = Promise.withResolvers<number | null>()
  child.once('error', () => resolve(null))
  child.once('close', resolve)
  const watched = watch(child.pid ?? 0, ended.signal)
  const code = await promise
  const ms = performance.now() - startedAt
  ended.abort()
  if (code !== 0) throw new Error(`${args.join(' ')} exited with ${code}: ${errors}${output}`)
  return { ms, output, ...(await watched) }
}

async function watch(
  pid: number,
  ended: AbortSignal,
): Promise<Pick<Measured, 'peakBytes' | 'residents'>> {
  const residents: number[] = []
  let peakBytes: number | undefined
  while (!ended.aborted) {
    const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
    peakBytes = kilobytes(status, 'VmHWM') ?? peakBytes
    const resident = kilobytes(status, 'VmRSS')
    if (resident !== undefined) residents.push(resident)
    await delay(everyMs, undefined, { signal: ended }).catch(() => {})
  }
  return { peakBytes, residents }
}

function kilobytes(status: string, name: string): number | undefined {
  const found = new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1]
  return found === undefined ? undefined : Number(found) * 1024
}
