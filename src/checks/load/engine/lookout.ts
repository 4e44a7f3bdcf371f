import type { TrafficPlan } from '../../../traffic/traffic-plan.ts'
import { routeLabel } from '../route-label.ts'
import type { AbortReason, AbortWatch, EndedCell } from './abort-watch.ts'
import type { ShareEvents } from './crew/share.ts'
import { Progress } from './progress.ts'
import { mergeSeconds, type Second } from './record/second.ts'

export interface LookoutSetting {
  plan: TrafficPlan
  processes: number
  abortWhen: AbortWatch
  progress: (text: string) => void
  answered: (count: number) => void
  /** Stops the load in every process; without a reason, because a site does not bear it. */
  stop: (reason?: AbortReason) => void
}

/** Looks on while the load is sent: tells how it goes, and stops it where it has to be. */
export class Lookout {
  readonly #setting: LookoutSetting
  readonly #progress: Progress
  /** Seconds that not every process has told of yet, oldest first. */
  readonly #told: Second[][]
  #seconds = 0

  constructor(setting: LookoutSetting) {
    this.#setting = setting
    this.#progress = new Progress(setting.plan)
    this.#told = Array.from({ length: setting.processes }, () => [])
  }

  /** What the process with this index tells goes here. */
  events(index: number): ShareEvents {
    const { answered, stop } = this.#setting
    return {
      ended: (whole, unanswered) => {
        if (whole + unanswered > 0) answered(whole)
      },
      second: (second) => {
        this.#told[index]?.push(second)
        this.#mergeTold()
      },
      tripped: () => stop(),
    }
  }

  #mergeTold(): void {
    while (this.#told.every((seconds) => seconds.length > 0)) {
      this.#look(mergeSeconds(this.#told.flatMap((seconds) => seconds.shift() ?? [])))
    }
  }

  #look(second: Second): void {
    const { plan, abortWhen, progress, stop } = this.#setting
    this.#seconds++
    const atMs = this.#seconds * 1000
    progress(this.#progress.line(second, atMs))
    const cells = second.cells.flatMap(({ stage, route, ...ended }): EndedCell[] => {
      const [planned, asked] = [plan.stages[stage], plan.routes[route]]
      return planned && asked ? [{ stage: planned, route: routeLabel(asked), ...ended }] : []
    })
    const reason = abortWhen({ atMs, cells })
    if (reason) stop(reason)
  }
}
