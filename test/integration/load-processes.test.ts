import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { sampleCount } from '../../src/checks/load/engine/histogram.ts'
import { runLoad } from '../../src/checks/load/engine/run-load.ts'
import { loadRun } from '../fixtures/load/load-run.ts'
import { startElsewhere } from '../fixtures/load/run-elsewhere.ts'
import { type PlannedVisit, visitPlan } from '../fixtures/load/visit-plan.ts'
import { startFailing } from '../fixtures/servers/failing.ts'
import { startHonest } from '../fixtures/servers/honest.ts'
import type { CountingServer } from '../fixtures/servers/raw-server.ts'

let server: CountingServer | undefined
afterEach(async () => {
  await server?.close()
  server = undefined
})

const visits = Array.from(
  { length: 200 },
  (_, i): PlannedVisit => [i * 10, i % 2 ? 'GET /' : 'GET /b', 'GET /next'],
)

/** Processes of a load that a process has started. Where there is no /proc, none are found. */
function workersOf(parent: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        const after = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1] ?? ''
        return isWorker(pid) && Number(after.split(' ')[1]) === parent
      } catch {
        return false
      }
    })
}

function isWorker(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('load-worker')
  } catch {
    return false
  }
}

async function until(done: () => boolean): Promise<void> {
  for (let tries = 0; !done(); tries++) {
    if (tries > 1000) throw new Error('it never came to it')
    await delay(20)
  }
}

describe.skipIf(process.platform !== 'linux')(
  'a load of several processes',
  { timeout: 60_000 },
  () => {
    it('sends what is planned, once, and tells of it as one', async () => {
      server = await startHonest()
      const told: string[] = []
      let answers = 0
      const plan = visitPlan(visits, 2000)
      const facts = await runLoad(
        loadRun(server.url, plan, {
          processes: 2,
          progress: (line) => told.push(line),
          answered: (count) => {
            answers += count
          },
        }),
      )
      expect(server.requests).toBe(400)
      expect(facts.total).toMatchObject({ fired: 400, answered: 400, failed: 0 })
      expect(sampleCount(facts.total.response)).toBe(400)
      expect(facts.routes).toMatchObject({
        'GET /': { answered: 100 },
        'GET /b': { answered: 100 },
        'GET /next': { answered: 200 },
      })
      expect(facts.series.planned.reduce((sum, count) => sum + count, 0)).toBe(400)
      expect(facts.generator).toMatchObject({ processes: 2, connections: 50 })
      expect(facts.generator.cpu).toBeGreaterThan(0)
      expect(answers).toBe(400)
      expect(told[0]).toMatch(/^steady · 1 s of 2 s · \d/)
      expect(workersOf(process.pid)).toEqual([])
    })

    it('is stopped in all of them, by what all of them saw', async () => {
      server = await startFailing(500)
      const plan = visitPlan(
        Array.from({ length: 2000 }, (_, i): PlannedVisit => [i * 20, 'GET /']),
        40_000,
      )
      const facts = await runLoad(loadRun(server.url, plan, { processes: 2 }))
      expect(facts.stopped?.failed).toBe(facts.stopped?.ended)
      expect(facts.stopped?.ended).toBeGreaterThan(150)
      expect(facts.total.fired).toBeLessThan(2000)
      expect(server.requests).toBe(facts.total.fired)
    })

    it('could not be found out when one of them dies', async () => {
      server = await startHonest()
      const plan = visitPlan(visits, 2000)
      const run = runLoad(loadRun(server.url, plan, { processes: 2 }))
      const dies = expect(run).rejects.toThrow('a process of the load ended early (SIGKILL)')
      await until(() => (server?.requests ?? 0) > 0)
      const [first] = workersOf(process.pid)
      if (first !== undefined) process.kill(first, 'SIGKILL')
      await dies
      expect(workersOf(process.pid)).toEqual([])
    })

    it('could not be found out when they cannot be started', async () => {
      const plan = visitPlan(visits, 2000)
      const url = new URL('http://127.0.0.1:1')
      const program = ['/nowhere/to/be/found'] as const
      await expect(runLoad(loadRun(url, plan, { processes: 2, program }))).rejects.toThrow(
        /^a process of the load could not start: .*ENOENT/,
      )
      const fails = [process.execPath, '-e', 'process.exit(7)', '--'] as const
      await expect(runLoad(loadRun(url, plan, { processes: 2, program: fails }))).rejects.toThrow(
        /^a process of the load/,
      )
    })

    it('ends with all of them when it is cancelled', async () => {
      server = await startHonest()
      const controller = new AbortController()
      const plan = visitPlan(visits, 2000)
      const { signal } = controller
      const run = runLoad(loadRun(server.url, plan, { processes: 2, signal }))
      const cancelled = expect(run).rejects.toThrow('the load was cancelled')
      await until(() => (server?.requests ?? 0) > 0)
      controller.abort()
      await cancelled
      expect(workersOf(process.pid)).toEqual([])
      const { requests } = server
      await delay(300)
      expect(server.requests).toBe(requests)
    })

    it.each(['SIGKILL', 'SIGTERM'] as const)('leaves none behind on %s', async (signal) => {
      server = await startHonest()
      const load = { url: server.url, visits: 3000, everyMs: 10, processes: 2 }
      const { child: parent, printed } = startElsewhere(load)
      await until(() => (server?.requests ?? 0) > 10)
      const workers = workersOf(parent.pid ?? 0)
      expect(workers).toHaveLength(2)
      parent.kill(signal)
      await printed
      await until(() => !workers.some(isWorker))
      const { requests } = server
      await delay(300)
      expect(server.requests).toBe(requests)
    })
  },
)
