import { logUrl, siteUrl } from './site-url.ts'
import type { StatusRecord } from './records.ts'

/** What the statuses of one deployment say. */
export type Judgement =
  | { kind: 'ready'; url: URL; log?: URL; note?: string }
  /** It ended without a site. */
  | { kind: 'failed' | 'without-url'; status: StatusRecord }
  | { kind: 'waiting'; state: string; status?: StatusRecord }
  /** It was cancelled; a newer deployment, or a newer status of this one, may come. */
  | { kind: 'cancelled'; status: StatusRecord }

const replaced = 'it is inactive: skipped, or replaced by a newer one, so it may show another build'

/** Reads the statuses of a deployment, the newest first. */
export function judgeDeployment(statuses: readonly StatusRecord[], server: URL): Judgement {
  const [status] = statuses
  if (status === undefined) return { kind: 'waiting', state: 'created' }
  const said = status.description ?? ''
  switch (status.state) {
    case 'success': {
      const url = siteUrl(status, server)
      return url ? { kind: 'ready', url, ...logOf(status, url) } : { kind: 'without-url', status }
    }
    case 'error':
    case 'failure':
      return { kind: /\bcancel/i.test(said) ? 'cancelled' : 'failed', status }
    case 'inactive': {
      // Vercel writes it for a cancelled build, and `success` later, when the build that replaced it is done.
      if (/\bcancel/i.test(said)) return { kind: 'cancelled', status }
      const url = statuses.flatMap((each) => addressOf(each, server))[0]
      if (url) return { kind: 'ready', url, ...logOf(status, url), note: replaced }
      return { kind: /\bskip|\bignored\b/i.test(said) ? 'without-url' : 'cancelled', status }
    }
    default:
      return { kind: 'waiting', state: status.state, status }
  }
}

/** A `target_url` that is the site is no log. */
function logOf(status: StatusRecord, site: URL): { log?: URL } {
  const log = logUrl(status)
  return log && log.href !== site.href ? { log } : {}
}

/** GitHub makes a replaced deployment inactive by a status without an address; the one before has it. */
function addressOf(status: StatusRecord, server: URL): URL[] {
  if (status.state !== 'inactive' && status.state !== 'success') return []
  const url = siteUrl(status, server)
  return url ? [url] : []
}
