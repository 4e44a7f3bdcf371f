import { createWriteStream } from 'node:fs'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { bigLog } from './learn/big-log.ts'
import { type Measured, measureProcess } from './learn/measure-process.ts'

const root = path.resolve(import.meta.dirname, '../..')
const leastMbPerMin = 200
const mostMb = 200
/** Of the memory in the second quarter of the run; what the collector leaves lying is no growth. */
const mostGrowth = 1.2

/**
 * How fast `rehearse learn` of the bundle reads a log of 2 GB and how much memory it takes at most, beside a process that does
 * nothing but split the same file into lines. `--mb 100` writes a smaller log. Throws when it is slower than
 * 200 MB a minute, takes more than 200 MB, or ever more.
 */
export async function benchLearn(): Promise<string[]> {
  const { values } = parseArgs({
    args: process.argv.slice(3),
    options: { mb: { type: 'string', default: '2000' } },
  })
  const folder = await mkdtemp(path.join(tmpdir(), 'rehearse-learn-'))
  try {
    const file = path.join(folder, 'access.log')
    await pipeline(Readable.from(bigLog(Number(values.mb) * 1e6)), createWriteStream(file))
    const { size } = await stat(file)
    const split = await measureProcess([
      path.join(import.meta.dirname, 'learn/split-lines.ts'),
      file,
    ])
    const out = path.join(folder, 'rehearse.traffic.json')
    const cli = path.join(root, 'dist/cli.js')
    const learn = await measureProcess([cli, 'learn', file, '--out', out])
    const lines = [
      `learn: a log of ${(size / 1e6).toFixed(0)} MB`,
      row('rehearse learn', size, learn),
      row('splitting lines', size, split),
      `  ${(learn.ms / split.ms).toFixed(1)} times as long; resident over its time: ${curve(learn)}`,
    ]
    const faults = faultsOf(size, learn)
    if (faults.length > 0) throw new Error([...lines, ...faults].join('\n'))
    return lines
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function row(name: string, bytes: number, { ms, peakBytes, output }: Measured): string {
  const speed = `${perMin(bytes, ms).toFixed(0).padStart(6)} MB/min`
  const peak = peakBytes === undefined ? 'unknown on this system' : inMb(peakBytes)
  const found = /^ {2}(?:visits|log) .*$/m.exec(output)?.[0].trim() ?? output.trim()
  return `  ${name.padEnd(16)} ${speed}, at most ${peak} resident; ${found}`
}

function faultsOf(bytes: number, { ms, peakBytes = 0, residents }: Measured): string[] {
  const faults: string[] = []
  if (perMin(bytes, ms) < leastMbPerMin) faults.push(`  slower than ${leastMbPerMin} MB/min`)
  if (peakBytes > mostMb * 1e6) faults.push(`  more than ${mostMb} MB resident`)
  const [, second = 0, third = 0] = quarters(residents)
  if (third > mostGrowth * second) faults.push('  its memory grows with the log')
  return faults
}

/** The mean of each quarter of the run. */
function quarters(residents: readonly number[]): number[] {
  return [0, 1, 2, 3].map((quarter) => {
    const part = residents.slice(
      Math.floor((residents.length * quarter) / 4),
      Math.floor((residents.length * (quarter + 1)) / 4),
    )
    return part.reduce((sum, bytes) => sum + bytes, 0) / part.length
  })
}

function curve({ residents }: Measured): string {
  return residents.length < 8 ? 'too short a run' : quarters(residents).map(inMb).join(', ')
}

function perMin(bytes: number, ms: number): number {
  return bytes / 1e6 / (ms / 60_000)
}

function inMb(bytes: number): string {
  return `${(bytes / 1e6).toFixed(0)} MB`
}
