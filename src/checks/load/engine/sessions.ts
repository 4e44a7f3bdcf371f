import type { PlannedSession, PlannedStep } from '../../../traffic/traffic-plan.ts'
import type { Scheduler } from './clock/scheduler.ts'
import type { Recorder } from './record/recorder.ts'
import type { Requests } from './visitor/requests.ts'
import type { Visitor } from './visitor/visitor.ts'
import type { Dispatcher } from './wire/dispatcher.ts'
import type { Ending, LoadRequest } from './wire/request.ts'

export interface SessionsSetting {
  /** By start. */
  sessions: readonly PlannedSession[]
  scheduler: Scheduler
  dispatcher: Dispatcher
  requests: Requests
  recorder: Recorder
  now: () => number
  /** When the load starts, in monotonic milliseconds. */
  start: number
  /** When what has not become due by then is given up: a slow site makes sessions long. */
  latest: number
  /** Hears of each request that ended, after it was recorded. */
  ended: (ending: Ending) => void
}

/** A session that has begun. */
interface Visit {
  steps: readonly PlannedStep[]
  /** Index of the step that is due next or on its way. */
  at: number
  visitor: Visitor
}

/**
 * Visitors that come when the plan says so, whether or not the site keeps up, and then ask one thing after the
 * other: each step waits for the end of the one before, and until that was due its gap ago.
 */
export class Sessions {
  readonly #setting: SessionsSetting
  readonly #finished = Promise.withResolvers<void>()
  #begun = 0
  #alive = 0
  #onTheWay = 0
  #halted = false

  constructor(setting: SessionsSetting) {
    this.#setting = setting
  }

  /** Resolves when every request of every session has ended, or after `halt` when those on their way have. */
  run(): Promise<void> {
    this.#expectNext()
    this.#finishIfDone()
    return this.#finished.promise
  }

  /** Nothing becomes due any more. What is on its way still ends. */
  halt(): void {
    if (this.#halted) return
    this.#halted = true
    this.#setting.scheduler.stop()
    this.#setting.dispatcher.halt()
    this.#finishIfDone()
  }

  #expectNext(): void {
    const { sessions, scheduler, start } = this.#setting
    const session = sessions[this.#begun]
    if (!session) return
    const due = start + session.startMs
    scheduler.at(due, () => {
      this.#begun++
      this.#expectNext()
      if (session.steps.length === 0) return this.#finishIfDone()
      this.#alive++
      this.#fire({ steps: session.steps, at: 0, visitor: {} }, due, true)
    })
  }

  #fire(visit: Visit, due: number, byClock: boolean): void {
    const { now, recorder, requests, dispatcher } = this.#setting
    const step = visit.steps[visit.at]
    if (!step) throw new RangeError(`a session has no step ${visit.at}`)
    const { route, stage } = step
    const request: LoadRequest = { route, stage, due, fired: now() }
    recorder.fired(request, byClock)
    this.#onTheWay++
    const outgoing = requests.write(step, visit.visitor)
    if ('missing' in outgoing) {
      const message = `no answer before gave a usable value "${outgoing.missing}"`
      this.#ended(visit, request, { end: request.fired, error: 'no-value', message })
      return
    }
    dispatcher.fire({
      request,
      outgoing,
      ended: (ending) => {
        if ('status' in ending) {
          const unexpected = requests.learn(step, outgoing.target, visit.visitor, ending)
          if (requests.expects(route)) recorder.compared(route, unexpected)
        }
        this.#ended(visit, request, ending)
      },
    })
  }

  #ended(visit: Visit, request: LoadRequest, ending: Ending): void {
    this.#onTheWay--
    this.#setting.recorder.ended(request, ending)
    this.#setting.ended(ending)
    visit.at++
    const next = visit.steps[visit.at]
    if (next && !this.#halted) this.#goOn(visit, request.due + next.gapMs, ending)
    else {
      this.#alive--
      this.#finishIfDone()
    }
  }

  #goOn(visit: Visit, planned: number, ending: Ending): void {
    const { scheduler, latest, now } = this.#setting
    const due = Math.max(planned, ending.end)
    const byClock = planned > ending.end
    if (due > latest) return this.#giveUp(visit)
    // An answer starts the next request in the same turn; anything else might do so for ever.
    if ('status' in ending && due <= now()) this.#fire(visit, due, byClock)
    else scheduler.at(due, () => this.#fire(visit, due, byClock))
  }

  /** The site has made the session longer than the load may take. */
  #giveUp(visit: Visit): void {
    const { recorder, latest } = this.#setting
    const message = 'the session before it took so long that the time of the load was over'
    for (const { route, stage } of visit.steps.slice(visit.at)) {
      const request = { route, stage, due: latest, fired: latest }
      const ending: Ending = { end: latest, error: 'not-sent', message }
      recorder.fired(request, false)
      recorder.ended(request, ending)
      this.#setting.ended(ending)
    }
    this.#alive--
    this.#finishIfDone()
  }

  #finishIfDone(): void {
    const { sessions } = this.#setting
    const done = this.#halted
      ? this.#onTheWay === 0
      : this.#begun === sessions.length && this.#alive === 0
    if (done) this.#finished.resolve()
  }
}
