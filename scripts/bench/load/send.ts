import autocannon from 'autocannon'
import { sendEvenly } from './run.ts'
import { withServer } from './with-server.ts'

const seconds = 10
const connections = 50

export interface Sent {
  perS: number
  planned: number
  answered: number
  lagP99Ms: number
  cpu: number
  processes: number
}

/** Sends at a rate that the site bears: how late it is, and whether all of it arrives. */
export async function sendAt(perS: number): Promise<Sent> {
  return await withServer('fast-process.ts', [], async ({ url, ask }) => {
    const { plan, generator } = await sendEvenly(url, { perS, seconds, connections: 200 })
    const { count } = (await ask()) as { count: number }
    const { lagP99Ms, cpu, processes } = generator
    return { perS, planned: plan.requests, answered: count, lagP99Ms, cpu, processes }
  })
}

/** Requests per second of one process that is asked for `perS`, by the server's count. */
export async function ownCeiling(perS: number): Promise<number> {
  return await withServer('fast-process.ts', [], async ({ url, ask }) => {
    await sendEvenly(url, { perS, seconds: 3, connections, processes: 1 })
    return rateOf(await ask())
  })
}

/** The same of plain autocannon, which sends as soon as an answer is there. */
export async function plainCeiling(): Promise<number> {
  return await withServer('fast-process.ts', [], async ({ url, ask }) => {
    await autocannon({ url: url.href, connections, duration: 3 })
    return rateOf(await ask())
  })
}

function rateOf(told: unknown): number {
  const { count, ms } = told as { count: number; ms: number }
  return (count * 1000) / ms
}
