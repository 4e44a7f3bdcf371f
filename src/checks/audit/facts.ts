import type { Assertion } from './assertions/assertion.ts'
import type { Category, Metric } from './figures.ts'

/** What one audit came to. */
export interface AuditSeen {
  /** 0 to 1; null where it only informs. */
  score: number | null
  /** In the unit of the audit: milliseconds, bytes, elements. */
  value?: number
  /** How many things it lists. */
  items?: number
  /** Why it could not find out. */
  error?: string
}

/** One run of Lighthouse. */
export interface Run {
  /** What could not be measured is absent. */
  metrics: Partial<Record<Metric, number>>
  /** 0 to 1. */
  scores: Partial<Record<Category, number>>
  /** By id, without those that do not apply or that only people can do. */
  audits: Record<string, AuditSeen>
  /** By type of resource: bytes as they were transferred, and requests. */
  resources: Record<string, { size: number; count: number }>
  /** How fast Lighthouse found the machine; higher is faster. */
  benchmark: number
}

/** An audit of the kept run that did not pass, and what it stumbled over. */
export interface Stumble {
  id: string
  title: string
  lines: string[]
}

export interface AuditedPage {
  /** Path and query. */
  path: string
  shape: string
  /** How many pages of this shape there are. */
  alike: number
  /** Where it ended after redirects: path and query, or the whole URL of another origin. */
  ended: string
  runs: Run[]
  /** Run of the base by run of the head, where both were up. */
  base?: Run[]
  /** Why it could not be compared. */
  unpaired?: string
  stumbles: Stumble[]
  /** Paths in the run folder. */
  kept: { html?: string; json?: string }
}

export interface AuditFacts {
  origin: string
  /** Version of Lighthouse. */
  lighthouse: string
  /** Product and version: "Chrome/150.0.7000.1". */
  browser: string
  device: 'mobile' | 'desktop'
  /** Where the list of pages comes from. */
  from: 'crawl' | 'urls' | 'sitemap' | 'target' | 'head'
  pages: AuditedPage[]
  /** Pages that were chosen and could not be audited, and why. */
  troubles: { path: string; why: string }[]
  /** Pages that the check "pages" found to be no pages, so that they were not chosen. */
  dead: string[]
  /** Audits that mean nothing here. */
  off: { audit: string; why: string }[]
  /** Why there was no base beside, where one was asked for. */
  baseMissing?: string
  /** What a lighthouserc file asks for. */
  imported?: Imported
  /** Why the runs ended before the last. */
  stopped?: 'max-time' | 'aborted'
}

/** A lighthouserc file, read. */
export interface Imported {
  file: string
  assertions: Assertion[]
  /** What of it is judged by another audit. */
  mapped: { audit: string; by: string }[]
  /** What of it is not judged, and why. */
  left: { subject: string; why: string }[]
}
