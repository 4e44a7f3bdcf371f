import type { Comparison } from '../../../../model/line/comparison.ts'
import type { TextTest } from '../../line/text-test.ts'

export const recordTypes = ['A', 'AAAA', 'CNAME', 'TXT', 'MX', 'CAA', 'NS'] as const

export type RecordType = (typeof recordTypes)[number]

/** An assertion about the records of a name. Values are in the form that `normalValue` gives. */
export type DnsAsked = {
  name: string
  type: RecordType
  /** `address` or `address:port` of who is asked, if not those of the system. */
  resolver?: string
} & (
  | { what: 'present'; present: boolean }
  | { what: 'has'; not: boolean; value: string }
  | { what: 'equals'; values: string[] }
  | { what: 'ttl'; comparison: Comparison }
  | { what: 'text'; test: TextTest }
)

/** What a resolver says. */
export interface DnsSeen {
  /** In the form that `normalValue` gives; none where the name or the type does not exist. */
  records: string[]
  /** False when the name itself does not exist. */
  exists: boolean
  /** Seconds; of addresses only, because resolvers of programs tell no other. */
  ttls?: number[]
  /** Whether a test of a text holds for one of the records. */
  holds?: boolean
}
