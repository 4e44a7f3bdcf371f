import type { Settings } from './settings.ts'

/** The ways in which a version of the shop may be broken. A field that is absent is right. */
export interface Flaws {
  /** Dead link: the care guide for lamps moved, the link on every lamp's page did not. */
  lampCareGuide?: string
  /** Dead link: the chairs link to a lookbook that nobody has made. */
  lookbook?: string
  /** Missing image: the picture on the about page was renamed. */
  aboutPicture?: string
  /** Server error: `/help/returns` reads the returns policy from a setting that does not exist. */
  returnsPolicyUnset?: true
  /** Script error: the product pages write down the stock as words, and the script that reads it expects JSON. */
  stockInWords?: true
  /** Slow query: each product that a search compares takes at least this long, in milliseconds. */
  scoringMs?: number
  /** Leak: a search never gives its database connection back to the pool. */
  searchKeepsConnection?: true
  /** Lying health: `/healthz` repeats what was true at the start and asks the database nothing. */
  healthFromMemory?: true
}

const planted: Flaws = {
  lampCareGuide: '/care/old-guide',
  lookbook: '/lookbook',
  aboutPicture: '/images/workshop-old.svg',
  returnsPolicyUnset: true,
  stockInWords: true,
  scoringMs: 7.5, // 60 products: 450 ms, during which Node answers nobody else
  searchKeepsConnection: true, // 8 connections: the eighth search takes the last one
  healthFromMemory: true,
}

/** The flaws of a version: none when it is healthy, all of them when it is broken. */
export function flawsOf(version: Settings['version']): Flaws {
  return version === 'broken' ? planted : {}
}
