import { performance } from 'node:perf_hooks'
import type { Visit } from '../../../src/checks/pages/facts.ts'
import { sweep } from '../../../src/checks/pages/sweep/sweep.ts'

export interface Taken {
  visits: Visit[]
  seconds: number
  perMinute: number
}

/** Visits paths of a site as the check does by default. Throws when a page could not be visited. */
export async function take(
  file: string,
  origin: string,
  paths: readonly string[],
  { tabs, accessibility }: { tabs: number; accessibility: boolean },
): Promise<Taken> {
  const startedAt = performance.now()
  const { visits, troubles } = await sweep(
    paths.map((path) => ({ path, shape: path, url: `${origin}${path}`, wantsPicture: false })),
    {
      launch: { file, forbidden: [] },
      target: new URL(origin),
      forbidden: [],
      tabs,
      settleMs: 4000,
      lingerMs: 3000,
      accessibility,
      signal: new AbortController().signal,
      keep: () => Promise.resolve(undefined),
      onVisit: () => {},
      answered: () => {},
    },
  )
  const [trouble] = troubles
  if (trouble) throw new Error(`${trouble.path} could not be visited: ${trouble.why}`)
  const seconds = (performance.now() - startedAt) / 1000
  return { visits, seconds, perMinute: (paths.length / seconds) * 60 }
}
