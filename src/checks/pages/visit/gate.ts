import type { CDPSession } from 'puppeteer-core'
import { isHostIn } from '../../../browser/is-host-in.ts'

export interface GateSettings {
  target: URL
  /** Hosts that nothing may be asked of. */
  forbidden: readonly string[]
  /** Headers that open the target. */
  access?: Readonly<Record<string, string>>
}

/** What may leave a page: nothing to forbidden hosts, and what opens the target to the target alone. */
export class Gate {
  readonly #settings: GateSettings

  constructor(settings: GateSettings) {
    this.#settings = settings
  }

  isForbidden(url: string): boolean {
    const { forbidden } = this.#settings
    return forbidden.length > 0 && /^(?:https?|wss?):/i.test(url) && isHostIn(forbidden, url)
  }

  /** To be asked of every page, frame and worker before its first line runs. */
  close(session: CDPSession): Promise<unknown>[] {
    const { forbidden } = this.#settings
    const patterns = forbidden.flatMap((host) => [
      `*://${host}/*`,
      ...(/:\d+$/.test(host) ? [] : [`*://${host}:*/*`]),
    ])
    return [
      ...(patterns.length > 0 ? [session.send('Network.setBlockedURLs', { urls: patterns })] : []),
      ...this.#letIn(session),
    ]
  }

  #letIn(session: CDPSession): Promise<unknown>[] {
    const { target, access } = this.#settings
    const fields = Object.entries(access ?? {}).filter(([name]) => name.toLowerCase() !== 'cookie')
    if (fields.length === 0) return []
    session.on('Fetch.requestPaused', ({ requestId, request }) => {
      // Each hop of a redirect is asked for anew, so that none takes them to another host.
      const isOwn = URL.parse(request.url)?.origin === target.origin
      const headers = isOwn
        ? Object.entries({ ...request.headers, ...Object.fromEntries(fields) }).map(
            ([name, value]) => ({ name, value }),
          )
        : undefined
      session
        .send('Fetch.continueRequest', { requestId, ...(headers ? { headers } : {}) })
        .catch(() => {})
    })
    const patterns = [{ urlPattern: `${target.origin}/*`, requestStage: 'Request' as const }]
    return [session.send('Fetch.enable', { patterns })]
  }

  /** Cookies that open the target, for the page's own context. */
  cookies(): { name: string; value: string; url: string }[] {
    const { target, access = {} } = this.#settings
    const [, field = ''] =
      Object.entries(access).find(([name]) => name.toLowerCase() === 'cookie') ?? []
    return field
      .split(';')
      .map((pair) => pair.trim())
      .filter((pair) => pair.includes('='))
      .map((pair) => {
        const end = pair.indexOf('=')
        return { name: pair.slice(0, end), value: pair.slice(end + 1), url: target.origin }
      })
  }
}
