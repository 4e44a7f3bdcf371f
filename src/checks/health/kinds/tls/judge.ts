import { judgeEach } from '../../judge-each.ts'
import type { Sample, Verdict } from '../../kind.ts'
import { isKept, printComparison } from '../../../../model/line/comparison.ts'
import type { TlsAsked, TlsSeen } from './asked.ts'
import { nextAfterChainError } from './next-after-chain-error.ts'

export function judge(asked: TlsAsked, samples: readonly Sample<TlsSeen>[]): [Verdict] {
  return [judgeEach(samples, (seen) => judgeOne(asked, seen))]
}

/** What is expected, for people. */
export function expected(asked: TlsAsked): string {
  switch (asked.what) {
    case 'days':
      return `${printComparison(asked.comparison)} days`
    case 'chain':
      return 'a chain to a known authority'
    case 'name':
      return asked.name ?? asked.serverName ?? 'the name of the host'
    case 'protocol':
      return `TLS ${asked.lowest} and above`
  }
}

function judgeOne(asked: TlsAsked, seen: TlsSeen): Verdict {
  if ('trouble' in seen) {
    return {
      state: 'failed',
      rule: 'no-answer',
      seen: 'none',
      told: 'gives no handshake',
      excerpt: [seen.trouble],
      next: 'Check host and port, and that TLS is spoken there: openssl s_client -connect HOST:PORT',
    }
  }
  switch (asked.what) {
    case 'days':
      return {
        state: isKept(seen.days, asked.comparison) ? 'ok' : 'failed',
        rule: 'tls-days',
        seen: `${Math.floor(seen.days)} days, until ${seen.ends.slice(0, 10)}`,
        told: toldDays(seen),
        excerpt: seen.chain.slice(0, 1),
        next: 'Renew the certificate, and look at why that was not done by itself',
      }
    case 'chain':
      return {
        state: seen.chainError === undefined ? 'ok' : 'failed',
        rule: 'tls-chain',
        seen: seen.chainError ?? 'valid',
        told: `has a chain that no client trusts: ${seen.chainError}`,
        excerpt: seen.chain,
        next: nextAfterChainError(seen.chainError ?? ''),
      }
    case 'name':
      return {
        state: (seen.nameError ?? '') === '' ? 'ok' : 'failed',
        rule: 'tls-name',
        seen: seen.names.slice(0, 10).join(', '),
        told: 'is for other names',
        excerpt: [`names: ${seen.names.join(', ')}`],
        next: 'Have the certificate issued for this name too, or have the server choose another one',
      }
    case 'protocol': {
      const weak = (seen.accepts ?? []).filter((version) => version < asked.lowest)
      return {
        state: weak.length === 0 ? 'ok' : 'failed',
        rule: 'tls-protocol',
        seen: (seen.accepts ?? []).map((version) => `TLS ${version}`).join(', '),
        told: `accepts TLS ${weak.join(' and ')}`,
        next: 'Turn the old protocols off in the server, or in what ends TLS before it',
      }
    }
  }
}

function toldDays({ days, ends }: Exclude<TlsSeen, { trouble: string }>): string {
  const when = ends.slice(0, 10)
  return days < 0
    ? `expired on ${when}, ${Math.floor(-days)} days ago`
    : `expires in ${Math.floor(days)} days, on ${when}`
}
