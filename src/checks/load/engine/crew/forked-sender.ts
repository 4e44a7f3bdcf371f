import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import type { News, Order } from './messages.ts'
import type { Sender, Share, ShareEvents, ShareOutcome } from './share.ts'

/** So many sessions go in one message, so that none is large. */
const sessionsAtOnce = 2000
const graceMs = 1000

/** A sender that works in a process of its own. */
export class ForkedSender implements Sender {
  readonly #child: ChildProcess
  readonly #outcome = Promise.withResolvers<ShareOutcome>()
  readonly #ready = Promise.withResolvers<void>()

  private constructor(child: ChildProcess, events: ShareEvents) {
    this.#child = child
    this.#outcome.promise.catch(() => {})
    this.#ready.promise.catch(() => {})
    child.on('message', (news: News) => this.#hear(news, events))
    const what = 'a process of the load'
    child.on('error', (error) => this.#fail(`${what} could not start: ${error.message}`))
    child.once('exit', (code, signal) =>
      this.#fail(`${what} ended early (${signal ?? `exit code ${code}`})`),
    )
  }

  /**
   * A sender that is ready to start. `program` is the command line that starts Rehearse itself. Rejects when the
   * process fails before; it is gone then.
   */
  static async open(
    share: Share,
    events: ShareEvents,
    program: readonly [command: string, ...args: string[]],
  ): Promise<ForkedSender> {
    const [command, ...args] = program
    const stdio = ['ignore', 'ignore', 'ignore', 'ipc'] as const
    const child = spawn(command, [...args, 'load-worker'], { stdio: [...stdio] })
    const sender = new ForkedSender(child, events)
    try {
      await sender.#hand(share)
      await sender.#ready.promise
      return sender
    } catch (error) {
      await sender.close()
      throw error
    }
  }

  get outcome(): Promise<ShareOutcome> {
    return this.#outcome.promise
  }

  start(at: number): void {
    const inNs = BigInt(Math.round((at - performance.now()) * 1e6))
    this.#say({ kind: 'start', at: String(process.hrtime.bigint() + inNs) })
  }

  halt(): void {
    this.#say({ kind: 'halt' })
  }

  async close(): Promise<void> {
    const child = this.#child
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
    const gone = once(child, 'exit')
    child.kill('SIGKILL')
    await gone
  }

  /** Piece by piece: what is on its way is never more than one message. */
  async #hand(share: Share): Promise<void> {
    const { sessions } = share.plan
    await this.#sent({ kind: 'share', share: { ...share, plan: { ...share.plan, sessions: [] } } })
    for (let from = 0; from < sessions.length; from += sessionsAtOnce) {
      await this.#sent({ kind: 'sessions', sessions: sessions.slice(from, from + sessionsAtOnce) })
    }
    await this.#sent({ kind: 'prepare' })
  }

  #sent(order: Order): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#outcome.promise.catch(reject)
      this.#child.send(order, (error) => {
        // Why it is gone tells more than that nothing can be sent to it.
        if (error) setTimeout(reject, graceMs, error)
        else resolve()
      })
    })
  }

  #say(order: Order): void {
    // When it is gone, `exit` tells more than this would.
    if (this.#child.connected) this.#child.send(order, () => {})
  }

  #hear(news: News, events: ShareEvents): void {
    switch (news.kind) {
      case 'ready':
        this.#ready.resolve()
        break
      case 'ended':
        events.ended(news.answered, news.unanswered)
        break
      case 'second':
        events.second(news.second)
        break
      case 'tripped':
        events.tripped()
        break
      case 'outcome':
        this.#outcome.resolve(news.outcome)
        break
      case 'failed':
        this.#fail(news.reason)
        break
    }
  }

  #fail(reason: string): void {
    const error = new Error(reason)
    this.#outcome.reject(error)
    this.#ready.reject(error)
  }
}
