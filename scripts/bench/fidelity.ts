import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { learn } from '../../src/traffic/learning/learn.ts'
import { seededRandom } from '../../src/traffic/random.ts'
import { kindsOfLogs } from '../../test/fixtures/traffic/kinds-of-logs.ts'
import { combinedLog } from '../../test/fixtures/traffic/request.ts'
import { type Measured, measures } from './fidelity/measures.ts'
import { intervalOf } from './fidelity/interval-of.ts'

const silent = { line() {}, warn() {}, quote() {}, progress() {} }

/**
 * How faithful plans are to invented logs of several kinds: `--kinds shop,blog`. Each figure is of several logs, from
 * `--seeds 5` on: while chance could have it on the other side of its limit, up to `--most 20`. Throws where a kind
 * misses a limit.
 */
export async function benchFidelity(): Promise<string[]> {
  const { values } = parseArgs({
    args: process.argv.slice(3),
    options: {
      seeds: { type: 'string', default: '5' },
      most: { type: 'string', default: '20' },
      kinds: { type: 'string', default: Object.keys(kindsOfLogs).join(',') },
    },
  })
  const lines = [
    'fidelity: 1 is as like as two halves of a log, and as many bursts; in brackets where chance may have it (95 %)',
    `  ${''.padEnd(15)} logs${measures.map(({ name }) => name.padStart(19)).join('')}   bursts of a list of URLs`,
  ]
  const faults: string[] = []
  for (const kind of values.kinds.split(',')) {
    const seen: Measured[] = []
    const most = Math.max(Number(values.seeds), Number(values.most))
    while (seen.length < Number(values.seeds) || (seen.length < most && isOpen(seen))) {
      seen.push(await learnedFrom(kind, seen.length))
    }
    const told = tell(seen)
    lines.push(`  ${kind.padEnd(15)} ${told.line}`)
    faults.push(...told.faults.map((fault) => `  ${kind}: ${fault}`))
  }
  if (faults.length > 0) throw new Error([...lines, ...faults].join('\n'))
  return lines
}

/** Whether so few logs leave it open on which side of a limit a figure is. */
function isOpen(seen: readonly Measured[]): boolean {
  return measures.some(({ of, low, high }) => {
    const [from, to] = intervalOf(seen, of)
    return (from < low && to >= low) || (from <= high && to > high)
  })
}

async function learnedFrom(kind: string, seed: number): Promise<Measured> {
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

function tell(seen: readonly Measured[]): { line: string; faults: string[] } {
  const faults: string[] = []
  const told: string[] = []
  const lists: string[] = []
  for (const { name, of, low, high, ofList } of measures) {
    const found = of(seen)
    const [from, to] = intervalOf(seen, of)
    told.push(`${found.toFixed(2)} (${from.toFixed(2)}-${to.toFixed(2)})`.padStart(19))
    if (ofList) lists.push(ofList(seen).toFixed(2).padStart(8))
    if (!(found >= low && found <= high)) {
      faults.push(
        `${name} ${found.toFixed(2)}, wanted ${low > 0 ? `${low} to ${high}` : `at most ${high}`}`,
      )
    }
  }
  return { line: `${String(seen.length).padStart(4)}${told.join('')}   ${lists.join('')}`, faults }
}
