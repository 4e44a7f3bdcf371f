import type { CDPSession, Protocol } from 'puppeteer-core'
import { rootCause } from '../../../model/root-cause.ts'
import type { Scope } from '../facts.ts'
import type { Notice, Said } from '../notices/notice.ts'
import { saidBy } from '../notices/said-by.ts'
import { boundedUrl } from '../notices/bounded.ts'
import type { Activity } from './activity.ts'
import type { Gate } from './gate.ts'
import type { Tab } from './tab.ts'

const mostNotices = 5000
const mostSessions = 100

/** Listens to a page, its frames of other sites and its workers, from before their first line runs. */
export class Watch {
  readonly notices: Notice[] = []
  readonly #activity: Activity
  readonly #gate: Gate
  readonly #tab: Tab
  #sessions = 0
  #forget = (): void => {}

  constructor(activity: Activity, gate: Gate, tab: Tab) {
    this.#activity = activity
    this.#gate = gate
    this.#tab = tab
  }

  /** Throws when the page cannot be listened to. */
  async begin(root: CDPSession): Promise<void> {
    const { session } = this.#tab
    this.#listenForShared(root)
    this.#listen(session, 'page')
    session.on('Page.loadEventFired', () => {
      this.#activity.isLoaded = true
      this.#activity.touch()
    })
    session.on('Page.frameNavigated', ({ frame }) => {
      if (frame.parentId !== undefined) return this.#activity.touch()
      for (const id of this.#activity.navigated(frame.url, frame.loaderId)) {
        this.#take({ what: 'finished', id, session: 0, scope: 'page', heardAt: performance.now() })
      }
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

  /** Listens no more to what the browser as a whole tells. */
  end(): void {
    this.#forget()
  }

  /** Workers that several pages may share are nobody's children. */
  #listenForShared(root: CDPSession): void {
    const hear = ({ targetInfo }: Protocol.Target.TargetCreatedEvent): void => {
      if (targetInfo.type !== 'shared_worker') return
      if (targetInfo.browserContextId !== this.#tab.contextId) return
      this.#started(targetInfo.url)
      this.#attachShared(root, targetInfo.targetId).catch(() => {})
    }
    root.on('Target.targetCreated', hear)
    this.#forget = () => root.off('Target.targetCreated', hear)
  }

  /** A worker is there, and with it its script, even where the browser does not say so of the request. */
  #started(script: string): void {
    const url = boundedUrl(script)
    this.#activity.started(url)
    this.#take({ what: 'started', url, session: 0, scope: 'worker', heardAt: performance.now() })
  }

  async #attachShared(root: CDPSession, targetId: string): Promise<void> {
    const { sessionId } = await root.send('Target.attachToTarget', { targetId, flatten: true })
    const child = root.connection()?.session(sessionId)
    if (child) this.#adopt(child, 'worker')
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
        if (said) this.#take({ ...said, session: number, scope, heardAt: performance.now() })
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
    if (targetInfo.type === 'service_worker') this.#started(targetInfo.url)
    this.#adopt(child, scopeOf(targetInfo.type))
  }

  /** What waits for us must go on in any case. Not every kind of target knows every command. */
  #adopt(child: CDPSession, scope: Scope): void {
    if (this.#sessions < mostSessions) {
      this.#listen(child, scope)
      const enabled = this.#enable(child)
      if (scope === 'frame') enabled.push(child.send('Page.enable'))
      void Promise.allSettled(enabled)
    }
    child.send('Runtime.runIfWaitingForDebugger').catch(() => {})
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
