import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { setTimeout as delay } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ProcessRef } from '../../src/model/preview.ts'
import { hasProcessTable, readProcess } from '../../src/processes/process-table.ts'
import { memberFinder } from '../../src/supervisor/member-finder.ts'
import { processLook } from '../../src/supervisor/process-look.ts'

let id = ''
const started: ChildProcess[] = []
beforeEach(() => {
  id = randomUUID()
})
afterEach(() => {
  const groups = started.splice(0).flatMap(({ pid }) => (pid === undefined ? [] : [-pid]))
  for (const pid of [...groups, ...lookAt([])().pids]) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // Gone already.
    }
  }
})

/** Starts it as a supervisor does, as leader of a session; it has begun when it writes. */
async function start(script: string, env: Record<string, string>): Promise<ProcessRef> {
  const child = spawn('/bin/sh', ['-c', script], {
    detached: true,
    env: { PATH: process.env['PATH'], ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  started.push(child)
  await once(child.stdout, 'data')
  const pid = child.pid ?? 0
  return { pid, startTime: readProcess(pid)?.startTime ?? 0 }
}

function lookAt(leaders: readonly ProcessRef[]) {
  const [leader] = leaders
  const members = memberFinder({ id, port: 1, leader: () => leader, leaders: () => leaders })
  return processLook({ members, restarts: () => 3, probes: () => 7 })
}

describe.skipIf(!hasProcessTable())(
  'a look at the processes of a preview',
  {
    timeout: 30_000,
  },
  () => {
    it('sees its children and what they start later, in sessions of their own too', async () => {
      const script = 'sleep 60 & setsid sleep 61 & echo begun; sleep 0.5; sleep 62 & wait'
      const leader = await start(script, { REHEARSE_ID: id })
      const look = lookAt([leader])
      expect(look()).toMatchObject({ restarts: 3, probes: 7, zombies: 0 })
      await expect.poll(() => look().pids.length, { timeout: 10_000 }).toBe(4)
      expect(look().pids).toContain(leader.pid)
      expect(look().pids).not.toContain(process.pid)
    })

    it('sees what shows no marker, as programs do that rewrite their title', async () => {
      const [web, worker] = [
        await start('echo begun; exec sleep 60', { REHEARSE_ID: id }),
        await start('sleep 61 & echo begun; exec sleep 60', {}),
      ]
      const look = lookAt([web, worker])
      expect(look().pids).toHaveLength(3)
      expect(look().pids).toHaveLength(3)
      expect(lookAt([web])().pids).toEqual([web.pid])
    })

    it('goes on with the process that takes the place of another', async () => {
      const leaders = [await start('echo begun; exec sleep 60', { REHEARSE_ID: id })]
      const look = lookAt(leaders)
      expect(look().pids).toEqual([leaders[0]?.pid])
      leaders[0] = await start('sleep 61 & echo begun; wait', { REHEARSE_ID: id })
      process.kill(-(started.shift()?.pid ?? 0), 'SIGKILL')
      await expect.poll(() => look().pids.length, { timeout: 10_000 }).toBe(2)
      expect(look().pids).toContain(leaders[0]?.pid)
    })

    it('counts what ended and was not waited for, when it is still there at the next look', async () => {
      const leader = await start('sleep 0.1 & echo begun; exec sleep 60', { REHEARSE_ID: id })
      const look = lookAt([leader])
      await delay(300)
      const seen = [look(), look(), look()]
      expect(seen.map(({ zombies, pids }) => [zombies, pids.length])).toEqual([
        [0, 1],
        [1, 1],
        [1, 1],
      ])
      expect(seen.map(({ zombiesOf }) => zombiesOf)).toEqual([undefined, ['sleep'], ['sleep']])
    })
  },
)
