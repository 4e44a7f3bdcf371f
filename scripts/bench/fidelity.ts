import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { median } from '../../src/model/median.ts'
import { learn } from '../../src/traffic/learning/learn.ts'
import { seededRandom } from '../../src/traffic/random.ts'
import type { TrafficModel } from '../../src/traffic/traffic-model.ts'
import { kindsOfLogs } from '../../test/fixtures/traffic/kinds-of-logs.ts'
import { combinedLog } from '../../test/fixtures/traffic/request.ts'

const silent = { line() {}, warn() {}, quote() {}, progress() {} }
const sizes = ['1', '10', '60'] as const

/**
 * How faithful plans are to invented logs of several kinds, over so many seeds each: `--seeds 20 --kinds shop,blog`.
 * Bursts are those of the plan over the mean of all logs of the kind: one log alone has as many as chance had it.
 * Throws where a kind misses in the median.
 */
export async function benchFidelity(): Promise<string[]> {
  const { values } = parseArgs({
    args: process.argv.slice(3),
    options: {
      seeds: { type: 'string', default: '5' },
      kinds: { type: 'string', default: Object.keys(kindsOfLogs).join(',') },
    },
  })
  const lines = [
    `fidelity: medians of ${values.seeds} logs each; 1 is as like as two halves of a log`,
    `  ${''.padEnd(16)}    path transit.  length    bursts of plans in 1, 10 and 60 s   of a list of URLs`,
  ]
  const faults: string[] = []
  for (const kind of values.kinds.split(',')) {
    const learned = []
    for (let seed = 0; seed < Number(values.seeds); seed++) {
      learned.push(await learnedFrom(kind, seed))
    }
    const told = tell(learned)
    lines.push(`  ${kind.padEnd(16)} ${told.line}`)
    faults.push(...told.faults.map((fault) => `  ${kind}: ${fault}`))
  }
  if (faults.length > 0) throw new Error([...lines, ...faults].join('\n'))
  return lines
}

type Told = Pick<Awaited<ReturnType<typeof learn>>, 'fidelity'> & {
  idc: TrafficModel['arrivals']['idc']
}

async function learnedFrom(kind: string, seed: number): Promise<Told> {
  const log = kindsOfLogs[kind]
  if (!log) throw new Error(`fidelity: no kind ${kind}; ${Object.keys(kindsOfLogs).join(', ')}`)
  const folder = await mkdtemp(path.join(tmpdir(), 'rehearse-fidelity-'))
  try {
    const file = path.join(folder, 'access.log')
    await writeFile(file, combinedLog(log(seededRandom(`${kind} ${seed}`))))
    const { fidelity, model } = await learn(
      { files: [file], keepQuery: [], methods: [] },
      { log: { ...silent, group: (_, work) => work() }, signal: new AbortController().signal },
    )
    return { fidelity, idc: model.arrivals.idc }
  } finally {
    await rm(folder, { recursive: true })
  }
}

function tell(learned: readonly Told[]): { line: string; faults: string[] } {
  const faults: string[] = []
  const told: string[] = []
  for (const [measure, limit] of [
    ['path', 1.1],
    ['transition', 1.1],
    ['length', 1.5],
  ] as const) {
    const ratios = learned.flatMap(({ fidelity }) => fidelity.behaviour?.plan[measure] ?? [])
    const middle = median(ratios)
    told.push(shown(middle))
    if (!(middle <= limit)) faults.push(`${measure} ${middle.toFixed(2)}, wanted at most ${limit}`)
  }
  const lists: string[] = []
  for (const size of sizes) {
    const bursts = learned.flatMap(({ fidelity: { burstiness }, idc }) => {
      const log = idc[size]
      const plan = burstiness?.plan[size]
      const list = burstiness?.urlList[size]
      return log === undefined || plan === undefined || list === undefined
        ? []
        : [{ log, plan: plan * log, list: list * log }]
    })
    const log = sum(bursts.map((burst) => burst.log))
    const ratio = sum(bursts.map(({ plan }) => plan)) / log
    told.push(shown(ratio))
    lists.push(shown(sum(bursts.map(({ list }) => list)) / log))
    if (!(Math.abs(ratio - 1) <= 0.15)) faults.push(`bursts in ${size} s ${ratio.toFixed(2)}`)
  }
  return { line: `${told.join('')}   ${lists.join('')}`, faults }
}

function shown(ratio: number): string {
  return ratio.toFixed(2).padStart(8)
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0)
}
