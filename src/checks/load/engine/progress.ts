import type { PlannedStage } from '../../../traffic/traffic-plan.ts'
import { formatDuration } from '../../../model/units.ts'
import { mergeBuckets, percentile } from './histogram.ts'
import type { Second } from './record/second.ts'

/** Over so many seconds the figures of the live line are taken: fewer jump, more are old. */
const windowS = 5

/** Makes the live line of a load: "spike · 12 s of 60 s · 102/s · p50 3.1 ms · p95 8.2 ms · 0 errors". */
export class Progress {
  readonly #stages: readonly PlannedStage[]
  readonly #durationMs: number
  readonly #recent: Second[] = []
  #errors = 0

  constructor(plan: { stages: readonly PlannedStage[]; durationMs: number }) {
    this.#stages = plan.stages
    this.#durationMs = plan.durationMs
  }

  /** The line after one more second. */
  line(second: Second, elapsedMs: number): string {
    this.#recent.push(second)
    if (this.#recent.length > windowS) this.#recent.shift()
    this.#errors += second.cells.reduce((sum, { failed }) => sum + failed, 0)
    const cells = this.#recent.flatMap((recent) => recent.cells)
    const response = mergeBuckets(cells.map((cell) => cell.response))
    const [p50, p95] = [percentile(response, 50), percentile(response, 95)]
    const fired = this.#recent.reduce((sum, recent) => sum + recent.fired, 0)
    const elapsed = Math.min(Math.round(elapsedMs / 1000) * 1000, this.#durationMs)
    return [
      this.#stageAt(elapsedMs),
      `${formatDuration(elapsed)} of ${formatDuration(this.#durationMs)}`,
      `${Number((fired / this.#recent.length).toFixed(1))}/s`,
      ...(p50 === undefined ? [] : [`p50 ${formatDuration(p50)}`]),
      ...(p95 === undefined ? [] : [`p95 ${formatDuration(p95)}`]),
      `${this.#errors} errors`,
    ].join(' · ')
  }

  #stageAt(elapsedMs: number): string {
    const stage = this.#stages.findLast(({ startMs }) => startMs < elapsedMs) ?? this.#stages[0]
    return stage?.name ?? 'load'
  }
}
