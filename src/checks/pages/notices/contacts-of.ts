import type { Contact } from '../facts.ts'

const mostContacts = 50

/** The other hosts that a page asked something of, and what for. */
export function contactsOf(
  asked: readonly { url: string; type: string }[],
  origin: string,
): Contact[] {
  const own = URL.parse(origin)?.host
  const hosts = new Map<string, Set<string>>()
  for (const { url, type } of asked) {
    const host = /^(?:https?|wss?):/i.test(url) ? (URL.parse(url)?.host ?? '') : ''
    if (host === '' || host === own) continue
    hosts.set(host, (hosts.get(host) ?? new Set()).add(type))
  }
  return [...hosts]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .slice(0, mostContacts)
    .map(([host, types]) => ({ host, types: [...types].toSorted() }))
}
