import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { performance } from 'node:perf_hooks'

const root = path.resolve(import.meta.dirname, '../..')
const rounds = 15
const highest = 0.9

/** The same door three ways: the committed bundle, the compiled sources, and the sources. */
const ways = {
  bundled: ['dist/crawl.js', '--help'],
  compiled: ['build/cli.js', 'crawl', '--help'],
  source: ['src/cli.ts', 'crawl', '--help'],
} as const

type Way = keyof typeof ways

/**
 * Milliseconds from the start of a process to its first output, the ways alternating so that a busy moment of
 * the machine hits all. Returns lines for people; throws when the bundle does not start clearly faster than
 * the compiled sources from node_modules.
 */
export async function benchStartUp(): Promise<string[]> {
  for (const [file] of Object.values(ways)) {
    if (!existsSync(path.join(root, file)))
      throw new Error(`${file} is missing: npm run build first`)
  }
  const names = Object.keys(ways) as Way[]
  const times: Record<Way, number[]> = { bundled: [], compiled: [], source: [] }
  // The first round warms the file cache and does not count.
  for (let round = 0; round <= rounds; round++) {
    for (const name of names) {
      const time = await firstOutput(ways[name])
      if (round > 0) times[name].push(time)
    }
  }
  const medians = names.map((name) => [name, median(times[name])] as const)
  const bundled = median(times.bundled)
  const lines = medians.map(([name, value]) => {
    const ratio = name === 'bundled' ? '' : `  bundled/${name} = ${(bundled / value).toFixed(2)}`
    return `start-up ${name.padEnd(8)} median ${value.toFixed(0).padStart(4)} ms of ${rounds}${ratio}`
  })
  const ratio = bundled / median(times.compiled)
  if (ratio > highest) {
    lines.push(`the bundle starts in ${ratio.toFixed(2)} of the time, wanted at most ${highest}`)
    throw new Error(lines.join('\n'))
  }
  return lines
}

function firstOutput(args: readonly string[]): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>()
  const startedAt = performance.now()
  const child = spawn(process.execPath, args, { cwd: root, timeout: 60_000 })
  let at: number | undefined
  let said = ''
  const note = (chunk: Buffer): void => {
    at ??= performance.now()
    said += chunk.toString('utf8')
  }
  child.stdout.on('data', note)
  child.stderr.on('data', note)
  child.once('error', reject)
  child.once('close', (code) => {
    if (code === 0 && at !== undefined) resolve(at - startedAt)
    else reject(new Error(`${args.join(' ')} exited with ${code}: ${said}`))
  })
  return promise
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2
}
