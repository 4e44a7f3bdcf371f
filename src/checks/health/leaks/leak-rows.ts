import { bracketed } from '../../../model/bracketed.ts'
import type { Contact } from '../../../model/contacts.ts'
import type { Row } from '../row.ts'
import type { ForbiddenHost, Leaks } from './leaks.ts'

/** One row for each host that the preview must not talk to. */
export function leakRows({ hosts, seen }: Leaks): Row[] {
  return hosts.map((host) => {
    const row = { subject: `forbid-hosts ${host.name}`, expected: 'no connection' }
    if (seen === 'elsewhere') {
      return {
        ...row,
        ...lost('Rehearse does not start the processes of this preview, and sees none of theirs'),
        severity: 'warning',
        next: 'Let what it runs on keep it from this host: a firewall, or a network without a way out',
      }
    }
    const problem = 'problem' in seen ? seen.problem : host.problem
    if ('problem' in seen || problem !== undefined) {
      return { ...row, ...lost(problem ?? ''), severity: 'error' }
    }
    return { ...row, ...judge(host, seen.contacts, seen.cut ?? false), severity: 'error' }
  })
}

function lost(why: string): Pick<Row, 'state' | 'rule' | 'seen' | 'told' | 'excerpt'> {
  const told = 'could not be found out'
  return { state: 'unknown', rule: 'unknown', seen: why, told, excerpt: [why] }
}

type Judged = Pick<Row, 'state' | 'rule' | 'seen' | 'told' | 'excerpt' | 'next'>

function judge(host: ForbiddenHost, contacts: readonly Contact[], cut: boolean): Judged {
  const found = contacts.filter(
    ({ address, port }) =>
      host.addresses.includes(address) && (host.port === undefined || host.port === port),
  )
  const [first] = found
  if (first) {
    const place = placeOf(first)
    const more = found.length > 1 ? `, and to ${found.length - 1} more of its addresses` : ''
    return {
      state: 'failed',
      rule: 'forbidden-host',
      seen: place,
      told: `The preview talks to ${place}, where ${host.name} is${more}`,
      excerpt: found.slice(0, 20).map((one) => `${one.process}: ${one.count} × ${placeOf(one)}`),
      next: 'Find the setting that names it, and give the preview a stand-in or none',
    }
  }
  if (cut) return lost('the preview talked to more addresses than are kept')
  const seen =
    host.addresses.length === 0 ? 'its name does not resolve here' : `none to ${contacts.length}`
  return { state: 'ok', rule: 'forbidden-host', seen, told: '' }
}

function placeOf({ address, port }: Contact): string {
  return `${bracketed(address)}:${port}`
}
