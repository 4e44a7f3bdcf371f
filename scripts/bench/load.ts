import { parseArgs } from 'node:util'
import { count } from '../../src/model/units.ts'
import { ownCeiling, plainCeiling, sendAt, type Sent } from './load/send.ts'
import { closedForm, figures, rateMode, strays, truthRun } from './load/truth.ts'

const lagLimits = new Map([
  [500, 10],
  [2000, 15],
])
/** The best of so many counts: what else the machine does only makes it slower. */
const attempts = 3
const mostRounds = 6
/** Of plain autocannon's requests per second. */
const leastShare = 0.9

/**
 * What the load engine claims, measured: that it tells the truth about a server that stands still now and then,
 * where autocannon's rate mode does not; that it sends on time and all that is planned; and that it can send about
 * as much as plain autocannon. Throws when one of it does not hold. `--runs 20 --seconds 100` repeats the first
 * part, which has to hold in every run.
 */
export async function benchLoad(): Promise<string[]> {
  const { values } = parseArgs({
    args: process.argv.slice(3),
    options: {
      runs: { type: 'string', default: '1' },
      seconds: { type: 'string', default: '10' },
      rates: { type: 'string', default: '100,500' },
      only: { type: 'string' },
    },
  })
  const faults: string[] = []
  const lines: string[] = []
  if (values.only !== 'sending') {
    const rates = values.rates.split(',').map(Number)
    lines.push(...(await truth(rates, Number(values.runs), Number(values.seconds), faults)))
  }
  if (values.only !== 'truth') lines.push(...(await sending(faults)))
  if (faults.length > 0) throw new Error([...lines, ...faults].join('\n'))
  return lines
}

async function truth(
  rates: readonly number[],
  runs: number,
  seconds: number,
  faults: string[],
): Promise<string[]> {
  const lines = [`load: a server frozen 1 s in every 5 s, for ${seconds} s`]
  for (const perS of rates) {
    let strayed = 0
    for (let run = 0; run < runs; run++) {
      const result = await truthRun(perS, seconds)
      if (strays(result)) strayed++
      const told = figures(result.seen, result.truth)
      const lag = `lag p99 ${result.lagP99Ms.toFixed(1)} ms`
      lines.push(`  rehearse ${perS}/s${' '.repeat(8)} ${told}  ${lag}`)
    }
    if (strayed > 0) {
      faults.push(`  rehearse strays by more than 10 % in ${strayed} of ${runs} runs at ${perS}/s`)
    }
  }
  const exact = closedForm()
  for (const corrected of [true, false]) {
    const name = corrected ? 'autocannon -R   ' : 'autocannon -R -C'
    const times = await rateMode(100, Math.min(seconds, 20), corrected)
    lines.push(`  ${name} 100/s ${figures(times, exact)}`)
  }
  return lines
}

async function sending(faults: string[]): Promise<string[]> {
  const lines = ['load: sending to a server that answers at once']
  for (const [perS, limitMs] of lagLimits) {
    const all: Sent[] = []
    while (all.length < attempts && !all.some(({ lagP99Ms }) => lagP99Ms <= limitMs)) {
      all.push(await sendAt(perS))
    }
    const lost = all.find(({ planned, answered }) => planned !== answered)
    if (lost) faults.push(`  ${lost.answered} of ${lost.planned} requests arrived`)
    const [best] = all.toSorted((a, b) => a.lagP99Ms - b.lagP99Ms)
    if (!best) continue
    const { planned, lagP99Ms, cpu, processes } = best
    lines.push(
      `  ${perS}/s: all ${planned} sent, lag p99 ${lagP99Ms.toFixed(1)} ms (limit ${limitMs} ms), ${(cpu * 100).toFixed(0)} % of a processor, ${count(processes, 'process', 'processes')}`,
    )
    if (lagP99Ms > limitMs) faults.push(`  at ${perS}/s it sends later than ${limitMs} ms`)
  }
  let [plain, own] = [0, 0]
  for (
    let round = 0;
    round < mostRounds && (round < attempts || own < leastShare * plain);
    round++
  ) {
    plain = Math.max(plain, await plainCeiling())
    // More than it can do, but no mountain of what is overdue.
    own = Math.max(own, await ownCeiling(Math.ceil(plain * 1.1)))
  }
  const share = own / plain
  lines.push(
    `  at most ${own.toFixed(0)}/s in one process, plain autocannon ${plain.toFixed(0)}/s (${share.toFixed(2)}×)`,
  )
  if (share < leastShare) faults.push(`  less than ${leastShare} of plain autocannon`)
  return lines
}
