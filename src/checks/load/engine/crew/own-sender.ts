import { Breaker, type BreakerState } from '../breaker.ts'
import { Alarm } from '../clock/alarm.ts'
import { Scheduler } from '../clock/scheduler.ts'
import { Recorder } from '../record/recorder.ts'
import { Sessions } from '../sessions.ts'
import { Requests } from '../visitor/requests.ts'
import { Dispatcher } from '../wire/dispatcher.ts'
import { isLoopbackAddress } from '../../../../model/loopback.ts'
import { openPool, type Pool } from '../wire/pool.ts'
import type { Ending } from '../wire/request.ts'
import type { Sender, Share, ShareEvents, ShareOutcome } from './share.ts'

/** A slow site makes sessions longer than planned. They may take as long again, and a minute at least. */
const leastOvertimeMs = 60_000
/** The watchdog of the preview wants to know soon that it still answers. */
const tellEveryMs = 100

/** A sender that works in this process. */
export class OwnSender implements Sender {
  readonly #share: Share
  readonly #events: ShareEvents
  readonly #now: () => number
  readonly #pool: Pool
  readonly #alarm: Alarm
  readonly #scheduler: Scheduler
  readonly #timers: NodeJS.Timeout[] = []
  readonly #outcome = Promise.withResolvers<ShareOutcome>()
  readonly #dispatcher: Dispatcher
  #sessions: Sessions | undefined
  #breaker: Breaker | undefined
  #atHalt: BreakerState | undefined
  #answered = 0
  #unanswered = 0

  private constructor(
    share: Share,
    events: ShareEvents,
    now: () => number,
    tools: { pool: Pool; alarm: Alarm; dispatcher: Dispatcher; scheduler: Scheduler },
  ) {
    this.#share = share
    this.#events = events
    this.#now = now
    this.#pool = tools.pool
    this.#alarm = tools.alarm
    this.#dispatcher = tools.dispatcher
    this.#scheduler = tools.scheduler
    this.#outcome.promise.catch(() => {})
  }

  /** A sender that is ready to start. `now` is `performance.now`. */
  static async open(share: Share, events: ShareEvents, now: () => number): Promise<OwnSender> {
    const pool = await openPool(share.target, share.connections, now)
    try {
      const { connections } = pool
      const dispatcher = new Dispatcher({ connections, timeoutMs: share.timeoutMs, now })
      const scheduler = new Scheduler(
        now,
        (error) => sender.#outcome.reject(error),
        // What would only join a queue need not come at the very moment; answers are read sooner meanwhile.
        () => dispatcher.waiting > 0,
      )
      const alarm = await Alarm.open(() => scheduler.rang())
      const sender = new OwnSender(share, events, now, { pool, alarm, dispatcher, scheduler })
      return sender
    } catch (error) {
      await pool.close()
      throw error
    }
  }

  get outcome(): Promise<ShareOutcome> {
    return this.#outcome.promise
  }

  start(at: number): void {
    this.#send(at).then(this.#outcome.resolve, this.#outcome.reject)
  }

  halt(): void {
    this.#atHalt ??= this.#breaker?.state
    this.#sessions?.halt()
  }

  async close(): Promise<void> {
    for (const timer of this.#timers) clearTimeout(timer)
    this.#scheduler.stop()
    this.#dispatcher.abandon()
    await Promise.all([this.#pool.close(), this.#alarm.close()])
  }

  async #send(start: number): Promise<ShareOutcome> {
    const cpuBefore = process.cpuUsage()
    const { plan, timeoutMs, target, routes } = this.#share
    const { durationMs, sessions } = plan
    const [now, scheduler, dispatcher] = [this.#now, this.#scheduler, this.#dispatcher]
    const stages = plan.stages.length
    const recorder = new Recorder({ stages, durationMs, timeoutMs, start })
    const secure = target.protocol === 'https:' || isLoopbackAddress(target.address)
    const site = { hostname: target.hostname, secure }
    this.#breaker = new Breaker(start)
    this.#sessions = new Sessions({
      sessions,
      scheduler,
      dispatcher,
      requests: new Requests(plan.routes, routes, site, target.headers),
      recorder,
      now,
      start,
      latest: start + durationMs + Math.max(durationMs, leastOvertimeMs),
      ended: (ending) => this.#ended(ending),
    })
    this.#timers.push(
      setInterval(() => this.#tell(), tellEveryMs),
      setInterval(() => this.#events.second(recorder.second.take()), 1000),
    )
    scheduler.start(this.#alarm)
    await this.#sessions.run()
    this.#tell()
    const { user, system } = process.cpuUsage(cpuBefore)
    return {
      recorded: recorder.recorded(),
      queueMax: dispatcher.queueMax,
      cpuMs: (user + system) / 1000,
      ...(this.#atHalt ? { breaker: this.#atHalt } : {}),
    }
  }

  #ended(ending: Ending): void {
    if ('status' in ending) this.#answered++
    else this.#unanswered++
    if ('error' in ending && ending.localFault) {
      this.#outcome.reject(new Error(`generator saturated: ${ending.message}`))
      this.halt()
    } else if (this.#breaker?.add(ending) && !this.#atHalt) {
      this.#events.tripped()
      this.halt()
    }
  }

  #tell(): void {
    if (this.#answered + this.#unanswered === 0) return
    this.#events.ended(this.#answered, this.#unanswered)
    this.#answered = this.#unanswered = 0
  }
}
