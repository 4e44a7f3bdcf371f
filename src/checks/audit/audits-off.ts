import { isLoopback } from '../../model/loopback.ts'
import type { Assertion } from './assertions/assertion.ts'
import type { AuditFacts } from './facts.ts'

/**
 * Audits that would tell of the preview and not of the site: many hosts keep search engines out of previews, so it
 * is asked only where an assertion names it; and over plain HTTP or on this machine, nothing is encrypted.
 */
export function auditsOff(target: URL, assertions: readonly Assertion[]): AuditFacts['off'] {
  const isNamed = assertions.some(({ of }) => of.kind === 'audit' && of.audit === 'is-crawlable')
  const isLocal = isLoopback(target.hostname)
  const why = isLocal ? 'the site runs on this machine' : 'the site is served over plain HTTP'
  return [
    ...(isNamed
      ? []
      : [{ audit: 'is-crawlable', why: 'previews may keep search engines out on purpose' }]),
    ...(target.protocol === 'http:' || isLocal
      ? ['is-on-https', 'redirects-http'].map((audit) => ({ audit, why }))
      : []),
  ]
}
