import { randomUUID } from 'node:crypto'
import { isIP } from 'node:net'
import type { Observation } from '../../model/check.ts'
import type { Stage } from '../../model/stage.ts'
import { admitLoad } from './admit.ts'
import { pinAddress } from './engine/pin-address.ts'
import type { PinnedTarget } from './engine/pool.ts'
import { poolSize } from './engine/pool-size.ts'
import { runLoad } from './engine/run-load.ts'
import { untilAborted } from './engine/until-aborted.ts'
import type { LoadFacts } from './facts.ts'
import { measurementsOf, summaryOf } from './figures.ts'
import type { LoadOptions } from './options.ts'
import { requestTarget } from './paths.ts'
import { planLoad, timeLimits } from './plan.ts'
import { saturation } from './saturation.ts'

/**
 * Loads the target and tells what came back. Throws a UserError when load may not go there or is too short
 * for its thresholds, both before the first request. Ends `incomplete` when the generator could not keep
 * the plan, because the figures would be its own.
 */
export async function measureLoad(
  stage: Stage,
  options: LoadOptions,
): Promise<Observation<LoadFacts>> {
  const { target, signal } = stage
  admitLoad(target, (url) => stage.mayLoad(url))
  const plan = planLoad(options)
  const largestLimitMs = Math.min(Math.max(...timeLimits(options.thresholds)), plan.timeoutMs)
  const run = randomUUID()
  const pinned = await untilAborted(pin(stage, run), signal)
  const seen = await runLoad({
    target: pinned,
    plan,
    requestTarget,
    pool: poolSize({ ratePerS: plan.ratePerS, requests: plan.requests, largestLimitMs }),
    now: () => stage.now(),
    signal,
    progress: (text) => stage.log.progress(text),
    answered: (count) => stage.answered(count),
  })
  const facts: LoadFacts = { run, address: pinned.address, ...seen }
  const saturated = saturation(facts, options.thresholds)
  const observed = { measurements: measurementsOf(facts), summary: summaryOf(facts) }
  if (saturated === undefined) return { ...observed, facts }
  return {
    ...observed,
    facts: { ...facts, saturated },
    incomplete: `generator saturated: ${saturated}`,
  }
}

async function pin({ target, access }: Stage, run: string): Promise<PinnedTarget> {
  const protocol = target.protocol === 'https:' ? 'https:' : 'http:'
  const port = Number(target.port) || (protocol === 'https:' ? 443 : 80)
  const address = await pinAddress(target.hostname, port)
  const name = target.hostname.replace(/^\[|\]$/g, '')
  return {
    protocol,
    address,
    port,
    ...(isIP(name) === 0 ? { servername: name } : {}),
    headers: { Host: target.host, 'User-Agent': 'Rehearse', 'X-Rehearse-Run': run, ...access },
    ...(access === undefined ? {} : { verified: true }),
  }
}
