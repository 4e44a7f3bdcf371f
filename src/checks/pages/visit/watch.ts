import type { CDPSession, Protocol } from 'puppeteer-core'
import { rootCause } from '../../../model/root-cause.ts'
import type { Scope } from '../facts.ts'
import type { Notice, Said } from '../notices/notice.ts'
import { saidBy } from '../notices/said-by.ts'
import type { Activity } from './activity.ts'
import type { Gate } from './gate.ts'

const mostNotices = 5000
const mostSessions = 100

/** Listens to a page, its frames of other sites and its workers, from before their first line runs. */
export class Watch {
  readonly notices: Notice[] = []
  readonly #activity: Activity
  readonly #gate: Gate
  #sessions = 0

  constructor(activity: Activity, gate: Gate) {
    this.#activity = activity
    this.#gate = gate
  }

  /** Throws when the page cannot be listened to. */
  async begin(session: CDPSession): Promise<void> {
    this.#listen(session, 'page')
    session.on('Page.loadEventFired', () => {
      this.#activity.isLoaded = true
      this.#activity.touch()
    })
    session.on('Page.frameNavigated', ({ frame }) => {
      if (frame.parentId === undefined) this.#activity.isLoaded = false
      this.#activity.touch()
    })
    session.on('Inspector.targetCrashed', () => {
      this.#activity.isCrashed = true
    })
    await Promise.all([
      session.send('Page.enable'),
      session.send('Inspector.enable'),
      session.send('Performance.enable'),
      session.send('Emulation.setFocusEmulationEnabled', { enabled: true }),
      ...this.#enable(session),
    ])
  }

  #enable(session: CDPSession): Promise<unknown>[] {
    return [
      session.send('Runtime.enable'),
      session.send('Network.enable', {
        maxTotalBufferSize: 0,
        maxResourceBufferSize: 0,
        maxPostDataSize: 0,
      }),
      session.send('Log.enable'),
      session.send('Audits.enable'),
      session.send('Target.setAutoAttach', {
        autoAttach: true,
        waitForDebuggerOnStart: true,
        flatten: true,
      }),
      ...this.#gate.close(session),
    ]
  }

  #listen(session: CDPSession, scope: Scope): void {
    const number = this.#sessions++
    for (const name of Object.keys(saidBy) as (keyof typeof saidBy)[]) {
      const read = saidBy[name] as (event: unknown) => Said | undefined
      session.on(name, (event: unknown) => {
        const said = read(event)
        if (said) this.#take({ ...said, session: number, scope })
      })
    }
    session.on('Network.dataReceived', ({ dataLength }) => this.#activity.received(dataLength))
    session.on('Page.javascriptDialogOpening', ({ type }) => {
      // One that nobody answers holds the page for ever.
      const accept = type === 'beforeunload'
      session.send('Page.handleJavaScriptDialog', { accept }).catch(() => {})
    })
    session.on('Target.attachedToTarget', (event) => this.#attach(session, event))
  }

  #attach(
    parent: CDPSession,
    { sessionId, targetInfo }: Protocol.Target.AttachedToTargetEvent,
  ): void {
    const child = parent.connection()?.session(sessionId)
    if (!child) return
    const go = () => child.send('Runtime.runIfWaitingForDebugger').catch(() => {})
    if (this.#sessions >= mostSessions) return void go()
    const scope = scopeOf(targetInfo.type)
    this.#listen(child, scope)
    // Not every kind of target knows every command.
    const enabled = this.#enable(child)
    if (scope === 'frame') enabled.push(child.send('Page.enable'))
    void Promise.allSettled(enabled)
    void go()
  }

  #take(notice: Notice): void {
    this.#activity.take(notice)
    if (this.notices.length < mostNotices) this.notices.push(notice)
  }
}

function scopeOf(type: string): Scope {
  if (type === 'service_worker') return 'service-worker'
  return type === 'iframe' || type === 'page' ? 'frame' : 'worker'
}

/** Why a command failed, for people. */
export function protocolTrouble(error: unknown): string {
  return rootCause(error)
    .replace(/^Protocol error \([\w.]+\): /, '')
    .slice(0, 300)
}
