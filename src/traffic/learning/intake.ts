import { isAsset } from '../paths/is-asset.ts'
import { routeTable } from '../paths/route-table.ts'
import { seededRandom } from '../random.ts'
import type { Hit } from '../reading/hit.ts'
import { type HitJudgement, judgeHit } from '../sessions/judge-hit.ts'
import { countDistinct } from '../sessions/count-distinct.ts'
import type { Session } from '../sessions/session.ts'
import { sessionKeeper } from '../sessions/session-keeper.ts'
import { sessionSample } from '../sessions/session-sample.ts'
import { spreadSeconds } from '../sessions/spread-seconds.ts'
import { steadyClock } from '../sessions/steady-clock.ts'
import { visitorKeys } from '../sessions/visitor-keys.ts'
import { behaviour } from './behaviour.ts'
import { clockWatch } from './clock-watch.ts'
import { runningTime } from './running-time.ts'
import { startBins } from './start-bins.ts'
import { windowCounts } from './window-counts.ts'

const mostSampledSteps = 200_000

/**
 * Takes the requests of a log, nearly in the order of time, and counts what a model needs. Its memory is
 * bounded whatever comes. What it counts does not depend on when it is asked.
 */
export function intake(options: { keepQuery: readonly string[]; methods: readonly string[] }) {
  const random = seededRandom('learn')
  const listed = new Set(options.methods)
  const visitorOf = visitorKeys()
  const table = routeTable(new Set(options.keepQuery))
  const assets: boolean[] = []
  const judged: Record<HitJudgement, number> = {
    take: 0,
    'no-request': 0,
    unsafe: 0,
    refused: 0,
    changing: 0,
    probe: 0,
  }
  const seen = behaviour(random.fork('gaps'))
  const sample = sessionSample(mostSampledSteps, random.fork('sample'))
  const clock = clockWatch()
  const running = runningTime()
  const windows = windowCounts()
  const starts = startBins()
  const jitter = random.fork('seconds')
  const clients = countDistinct()
  const total = { sessions: 0, requests: 0 }

  const sessions = sessionKeeper((session) => {
    spread(session)
    total.sessions++
    total.requests += session.ids.length
    starts.add(session.times[0] ?? 0)
    clients.add(session.client)
    for (const [step, id] of session.ids.entries()) {
      table.count(id, session.client)
      windows.add(session.times[step] ?? 0)
    }
    seen.add(session, (id) => assets[id] === true)
    sample.add(session)
  })

  function spread({ times }: Session): void {
    if (times.every((time) => time % 1000 === 0)) spreadSeconds(times, jitter)
  }

  function jump(): void {
    sessions.closeAll()
    windows.end()
    running.end()
  }

  const steady = steadyClock((hit) => {
    const { timeMs } = hit
    clock.see(timeMs)
    running.at(timeMs)
    windows.advance(timeMs)
    const judgement = judgeHit(hit, listed)
    judged[judgement]++
    if (judgement === 'take') take(hit)
    else if (judgement === 'refused' || judgement === 'probe') {
      sessions.refused(visitorOf(hit), timeMs, judgement === 'probe')
    }
  }, jump)

  function take(hit: Hit): void {
    const visitor = visitorOf(hit)
    const id = table.idOf(hit.method, hit.target, visitor.client)
    assets[id] ??= isAsset(hit.target.split('?', 1)[0] ?? '')
    sessions.step(visitor, hit.timeMs, id)
  }

  return {
    take: steady.take,
    end: (): void => {
      steady.end()
      jump()
    },
    table,
    seen,
    sample,
    clock,
    running,
    windows,
    starts,
    judged,
    total,
    clients,
    steady,
    sessions,
  }
}

export type Intake = ReturnType<typeof intake>
