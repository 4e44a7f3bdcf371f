import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { signalGroup } from '../../../src/processes/signal-group.ts'
import { sweepGroup } from '../../../src/processes/sweep-group.ts'

const started: ChildProcess[] = []
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL')
})

async function startApp(env: NodeJS.ProcessEnv): Promise<{ pid: number; startTime: number }> {
  const app = join(import.meta.dirname, '../../fixtures/previews/app.mjs')
  const child = spawn(process.execPath, [app, '0'], {
    detached: true,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  started.push(child)
  if (child.stdout) await once(child.stdout, 'data')
  return { pid: child.pid ?? 0, startTime: 0 }
}

it.each([
  ['obeys SIGTERM', {}],
  ['ignores SIGTERM', { APP_STUBBORN: '1' }],
])(
  'ends the group of a leader that %s, where there is no /proc',
  { timeout: 20_000 },
  async (_how, env) => {
    const leader = await startApp(env)
    expect(signalGroup(leader.pid, 0)).toBe(true)
    expect(await sweepGroup(leader, 300)).toEqual({ stopped: 1, left: [] })
    expect(signalGroup(leader.pid, 0)).toBe(false)
    expect(await sweepGroup(leader, 300)).toEqual({ stopped: 0, left: [] })
  },
)

it('does nothing without a leader', async () => {
  expect(await sweepGroup(undefined, 300)).toEqual({ stopped: 0, left: [] })
})
