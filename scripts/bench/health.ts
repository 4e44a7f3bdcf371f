import { statSync } from 'node:fs'
import path from 'node:path'
import { smallDisk } from '../../test/fixtures/health/small-disk.ts'
import { rehearse } from './health/rehearse.ts'

const server = path.join(import.meta.dirname, '../../test/fixtures/servers/growing-process.ts')
const command = (behaviour: string, argument: string): string =>
  `exec node ${server} ${behaviour} ${argument} "$PORT"`
const growth = ['process memory grows < 5MB/min', 'process descriptors grow < 20/min']
const megabytes = 50

/**
 * Whole rehearsals with a load of 60 s: a server that keeps 60 kB of each request and a descriptor of every fourth,
 * one that keeps nothing, and one that fills a disk of 50 MB. Throws when what is wrong is not found, when something
 * is found that is well, and when the time until the disk is full is wrong by more than a fifth.
 */
export async function benchHealth(): Promise<string[]> {
  return [
    'health: whole rehearsals with a load of 60 s',
    ...(await benchGrowth('leaks', 'keeps 60 kB of each request and a descriptor of every fourth')),
    ...(await benchGrowth('sound', 'keeps nothing')),
    await benchDisk(),
  ]
}

async function benchGrowth(behaviour: 'leaks' | 'sound', told: string): Promise<string[]> {
  const load = 'rate: 50/s, duration: 60s'
  const results = await rehearse({ command: command(behaviour, '60000'), assertions: growth, load })
  const found = results.flatMap(({ findings }) => findings)
  const lost = results.flatMap(({ reason }) => reason ?? [])
  const rules = found.map(({ rule }) => rule).join(' ')
  const wanted =
    behaviour === 'leaks' ? 'health/process-memory-growth health/process-descriptors-growth' : ''
  const lines = found.map(({ subject, message }) => `    ${subject}: ${message}`)
  const seen = [`  ${told}: ${found.length} findings`, ...lines, ...lost.map((why) => `    ${why}`)]
  if (rules !== wanted) throw new Error(['health: this is wrong', ...seen].join('\n'))
  return seen
}

async function benchDisk(): Promise<string> {
  const disk = smallDisk(megabytes)
  if ('problem' in disk) return `  a disk of ${megabytes} MB: skipped, ${disk.problem}`
  const file = path.join(disk.path, 'app.log')
  const sizes: { at: number; bytes: number }[] = []
  const timer = setInterval(() => {
    const bytes = statSync(file, { throwIfNoEntry: false })?.size
    if (bytes !== undefined) sizes.push({ at: performance.now(), bytes })
  }, 250)
  try {
    const results = await rehearse({
      command: command('fills-the-disk', file),
      assertions: [`disk ${disk.path} full in > 24h`],
      load: 'rate: 10/s, duration: 60s',
    })
    const message = results.flatMap(({ findings }) => findings)[0]?.message ?? 'nothing was found'
    const [, amount, unit] = /^is full in ([\d.]+) (s|min) at this traffic: /.exec(message) ?? []
    const told = Number(amount) / (unit === 's' ? 60 : 1)
    const truth = minutesLeft(sizes)
    const line = `  a disk of ${megabytes} MB: ${message}; by the size of the file it is ${truth.toFixed(2)} min`
    if (!(Math.abs(told / truth - 1) < 0.2)) throw new Error(line)
    return line
  } finally {
    clearInterval(timer)
    disk.remove()
  }
}

/** What the disk has left, at the rate in the middle of the load: the probes before and after it write less. */
function minutesLeft(sizes: readonly { at: number; bytes: number }[]): number {
  const most = sizes.at(-1)?.bytes ?? 0
  const middle = sizes.filter(({ bytes }) => bytes > most * 0.2 && bytes < most * 0.8)
  const [first] = middle
  const last = middle.at(-1)
  if (!first || !last) return Number.NaN
  const perMs = (last.bytes - first.bytes) / (last.at - first.at)
  return (megabytes * 1024 * 1024 - most) / perMs / 60_000
}
