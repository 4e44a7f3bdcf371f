import { Resolver } from 'node:dns/promises'
import type { Look, Looking } from '../../kind.ts'
import { testText } from '../../matching/test-text.ts'
import type { DnsAsked, DnsSeen } from './asked.ts'
import { normalValue } from './normal-value.ts'

const recordLimit = 100
const textLimit = 1000
/** A packet may be lost. */
const tries = 2

/** Asks the resolver once for all assertions, which have the same question. */
export async function look(looking: Looking, asked: readonly DnsAsked[]): Promise<Look<DnsSeen>[]> {
  const [first] = asked
  if (!first) return []
  const { stage, timeoutMs, matcher } = looking
  const resolver = new Resolver({ timeout: Math.max(1, Math.floor(timeoutMs / tries)), tries })
  if (first.resolver !== undefined) resolver.setServers([first.resolver])
  const cancel = (): void => resolver.cancel()
  const timer = setTimeout(cancel, timeoutMs)
  stage.signal.addEventListener('abort', cancel, { once: true })
  try {
    const seen = await resolve(resolver, first)
    return await Promise.all(
      asked.map(async (one): Promise<Look<DnsSeen>> => {
        if (one.what !== 'text') return { seen }
        const holds = await holdsForOne(seen.records, one.test, matcher)
        return 'problem' in holds ? holds : { seen: { ...seen, ...holds } }
      }),
    )
  } catch (error) {
    stage.signal.throwIfAborted()
    const { code = String(error) } = error as { code?: string }
    const late = code === 'ETIMEOUT' || code === 'ECANCELLED'
    const why = late ? `does not answer within ${timeoutMs} ms` : `does not say: ${code}`
    const problem = `${who(first)} ${why}`
    return asked.map(() => ({ problem }))
  } finally {
    clearTimeout(timer)
    stage.signal.removeEventListener('abort', cancel)
  }
}

function who({ resolver }: DnsAsked): string {
  return resolver === undefined ? 'the resolver of this machine' : `the resolver ${resolver}`
}

/** What it says. Rejects when it says nothing that could be relied on. */
async function resolve(resolver: Resolver, { name, type }: DnsAsked): Promise<DnsSeen> {
  try {
    const found = await recordsOf(resolver, name, type)
    const ttls = found.flatMap(({ ttl }) => (ttl === undefined ? [] : [ttl])).slice(0, recordLimit)
    return {
      exists: true,
      records: found
        .map(({ value }) => (normalValue(type, value) ?? value).slice(0, textLimit))
        .toSorted()
        .slice(0, recordLimit),
      ...(ttls.length === 0 ? {} : { ttls }),
    }
  } catch (error) {
    const { code } = error as { code?: string }
    if (code === 'ENODATA') return { exists: true, records: [] }
    if (code === 'ENOTFOUND') return { exists: false, records: [] }
    throw error
  }
}

async function recordsOf(
  resolver: Resolver,
  name: string,
  type: DnsAsked['type'],
): Promise<{ value: string; ttl?: number }[]> {
  switch (type) {
    case 'A':
      return (await resolver.resolve4(name, { ttl: true })).map(addressOf)
    case 'AAAA':
      return (await resolver.resolve6(name, { ttl: true })).map(addressOf)
    case 'CNAME':
      return (await resolver.resolveCname(name)).map((value) => ({ value }))
    case 'NS':
      return (await resolver.resolveNs(name)).map((value) => ({ value }))
    case 'TXT':
      return (await resolver.resolveTxt(name)).map((parts) => ({ value: parts.join('') }))
    case 'MX':
      return (await resolver.resolveMx(name)).map(({ priority, exchange }) => ({
        value: `${priority} ${exchange === '' ? '.' : exchange}`,
      }))
    case 'CAA':
      return (await resolver.resolveCaa(name)).map((record) => ({
        // Its other fields are the flag "critical" and, in later versions of Node.js, the type.
        value: Object.entries(record)
          .filter(([tag, value]) => typeof value === 'string' && tag !== 'type')
          .map(([tag, value]) => `${tag} ${value}`)
          .join(' '),
      }))
  }
}

function addressOf({ address, ttl }: { address: string; ttl: number }): {
  value: string
  ttl: number
} {
  return { value: address, ttl }
}

/** Whether a test holds: of one of the records, or, where it says `not`, of all. */
async function holdsForOne(
  records: readonly string[],
  test: Extract<DnsAsked, { what: 'text' }>['test'],
  matcher: Looking['matcher'],
): Promise<{ holds: boolean } | { problem: string }> {
  let holds = test.not
  for (const record of records) {
    const tested = await testText(record, test, matcher)
    if ('problem' in tested) return tested
    holds = test.not ? holds && tested.holds : holds || tested.holds
  }
  return { holds }
}
