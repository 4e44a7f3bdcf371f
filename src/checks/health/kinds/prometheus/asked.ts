import type { RequestHeaders } from '../../asking/request-headers.ts'
import type { Comparison } from '../../../../model/line/comparison.ts'

/** Which series are meant: a name, and what some of their labels must be. */
export interface Selector {
  name: string
  labels: { name: string; not: boolean; value: string }[]
}

/** An assertion about what the site counts and measures itself. */
export interface PrometheusAsked {
  /** A path of the site, or an address. */
  place: string
  headers?: RequestHeaders
  selector: Selector
  /** Whether each series is meant by itself, not all of them added up. */
  each: boolean
  /** The value, how much it has risen since before the other checks, or that as a share of what it was. */
  what: 'value' | 'increases' | 'grows'
  /** Of a share: 0.01 is 1 %. */
  comparison: Comparison
}

/** A number as JSON can hold it. */
export type Figure = number | 'NaN' | '+Inf' | '-Inf'

/** What one series says, or all that match together. */
export interface Reading {
  /** As in the text, `{code="500"}`; of all together absent. */
  labels?: string
  value: Figure
  /** What it was before the other checks; absent where that is now. */
  from?: Figure
  /** By how much it has risen since, resets of counters made good. */
  change?: Figure
  /** Its process started anew meanwhile. */
  anew?: true
}

/** What a look at the metrics sees. */
export type PrometheusSeen =
  /** No complete answer. */
  | { trouble: string }
  | { status: number; excerpt: string }
  /** The answer is not in a form that is known; `excerpt` is the line that cannot be read. */
  | { unreadable: string; excerpt: string }
  /** Nothing matches; `near` tells what there is instead. */
  | { missing: string; near: string }
  | {
      readings: Reading[]
      /** How many series match. */
      series: number
      /** What the later looks compare with, and the assertion that it is for. */
      baseline?: Baseline
    }

/** What each series was before the other checks. */
export interface Baseline {
  of: string
  series: { labels: string; value: Figure }[]
  /** When the process began, in seconds since 1970, where it tells. */
  began?: number | undefined
}
