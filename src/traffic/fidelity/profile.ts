import { count, type Tally } from './distances.ts'

const base = 8192
const start = base - 1
const end = base - 2

/** What is compared of sessions: routes, pairs of one route and the next with start and end, and lengths. */
export interface Profile {
  routes: Tally
  transitions: Tally
  lengths: Tally
}

export function newProfile(): Profile {
  return { routes: new Map(), transitions: new Map(), lengths: new Map() }
}

/** Adds a session of routes, which are numbers below 8190. */
export function addSession(profile: Profile, routes: readonly number[]): void {
  let before = start
  for (const route of routes) {
    count(profile.routes, route)
    count(profile.transitions, before * base + route)
    before = route
  }
  count(profile.transitions, before * base + end)
  count(profile.lengths, routes.length)
}
