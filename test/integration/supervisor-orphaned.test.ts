import { spawn, type ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { writeState } from '../../src/files/preview-state.ts'
import type { PreviewState } from '../../src/model/preview.ts'
import { isGone } from '../../src/processes/is-gone.ts'
import { jobOwner } from '../../src/processes/job-owner.ts'
import { hasProcessTable, readProcess } from '../../src/processes/process-table.ts'
import { whenOrphaned } from '../../src/supervisor/orphaned.ts'

const day = 86_400_000
const everyMs = 20
let dir: string
let state: PreviewState
let controller: AbortController
const started: ChildProcess[] = []
beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'rehearse-orphaned-'))
  controller = new AbortController()
  state = {
    schema: 'rehearse.preview/1',
    id: randomUUID(),
    provider: 'command',
    phase: 'up',
    startedAt: new Date().toISOString(),
    own: true,
  }
  await writeState(dir, state)
})
afterEach(() => {
  controller.abort()
  for (const child of started.splice(0)) child.kill('SIGKILL')
  rmSync(dir, { recursive: true, force: true })
})

function wait(setting: Partial<Parameters<typeof whenOrphaned>[0]> = {}) {
  const { signal } = controller
  return whenOrphaned({ dir, id: state.id, ttlMs: 365 * day, signal, everyMs, ...setting })
}
/** Whether it is still waiting after many looks. */
async function waits(orphaned: Promise<string>): Promise<boolean> {
  return (await Promise.race([orphaned, delay(600, 'waits')])) === 'waits'
}
function refOf(child: ChildProcess) {
  started.push(child)
  const pid = child.pid ?? 0
  return { pid, startTime: readProcess(pid)?.startTime ?? 0 }
}

describe('a preview that nobody needs any more', { timeout: 20_000 }, () => {
  it('is one whose state was removed', async () => {
    const orphaned = wait()
    expect(await waits(orphaned)).toBe(true)
    rmSync(dir, { recursive: true })
    expect(await orphaned).toBe('run-folder-gone')
  })

  it('is one whose run folder holds another preview', async () => {
    const orphaned = wait()
    await writeState(dir, { ...state, id: randomUUID() })
    expect(await orphaned).toBe('replaced')
  })

  it('is none while its state is replaced or cannot be read', async () => {
    const orphaned = wait()
    for (let turn = 0; turn < 100; turn++) await writeState(dir, state)
    writeFileSync(join(dir, 'preview.json'), '{"schema":')
    expect(await waits(orphaned)).toBe(true)
  })

  it('is none when its state is gone for one look only', async () => {
    const orphaned = wait({ everyMs: 2000 })
    await delay(1000)
    renameSync(join(dir, 'preview.json'), join(dir, 'aside'))
    await delay(2000)
    renameSync(join(dir, 'aside'), join(dir, 'preview.json'))
    expect(await Promise.race([orphaned, delay(1600, 'waits')])).toBe('waits')
  })

  it('is one whose time is up, also when that is less than a look away', async () => {
    const begin = performance.now()
    expect(await wait({ ttlMs: 100, everyMs: 60_000 })).toBe('time-up')
    expect(performance.now() - begin).toBeGreaterThanOrEqual(99)
    expect(await wait({ ttlMs: 0 })).toBe('time-up')
  })

  it('is none because its time is longer than a timer can be', async () => {
    expect(await waits(wait({ ttlMs: 2 ** 31 + 5 }))).toBe(true)
  })

  it('is one whose job has ended', async () => {
    const job = spawn('sleep', ['60'])
    const orphaned = wait({ owner: refOf(job) })
    expect(await waits(orphaned)).toBe(true)
    job.kill('SIGKILL')
    expect(await orphaned).toBe('job-gone')
  })

  it.skipIf(!hasProcessTable())('is one whose job has given its number to another', async () => {
    const owner = refOf(spawn('sleep', ['60']))
    expect(await wait({ owner: { ...owner, startTime: owner.startTime - 1 } })).toBe('job-gone')
  })

  it('is not told once the signal is aborted', async () => {
    const orphaned = wait({ ttlMs: 50 })
    controller.abort()
    expect(await waits(orphaned)).toBe(true)
    expect(await waits(wait({ ttlMs: 0 }))).toBe(true)
  })
})

describe('a process', () => {
  it('is gone when it has ended, not when it is another user’s or unknown in time', async () => {
    expect(isGone({ pid: 1, startTime: 0 })).toBe(false)
    const child = spawn('sleep', ['60'])
    const ref = refOf(child)
    expect(isGone(ref)).toBe(false)
    expect(isGone({ ...ref, startTime: 0 })).toBe(false)
    child.kill('SIGKILL')
    await once(child, 'exit')
    expect(isGone(ref)).toBe(true)
    expect(isGone({ ...ref, startTime: 0 })).toBe(true)
  })
})

describe.skipIf(!hasProcessTable())('the job that a process belongs to', () => {
  const script = 'sleep 60 & echo $!; wait'

  it.each(['Runner.Worker', 'Agent.Worker'])('is the nearest ancestor called %s', async (name) => {
    symlinkSync('/bin/sh', join(dir, name))
    const worker = spawn(join(dir, name), ['-c', `sh -c '${script}'; :`], {
      detached: true,
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    try {
      const [output]: Buffer[] = await once(worker.stdout, 'data')
      const step = Number(String(output))
      expect(jobOwner(step)).toEqual(refOf(worker))
      expect(jobOwner(worker.pid)).toEqual(jobOwner())
    } finally {
      process.kill(-(worker.pid ?? 0), 'SIGKILL')
    }
  })

  it('is unknown for a process without such an ancestor, and for none', async () => {
    symlinkSync('/bin/sh', join(dir, 'Runner.Listener'))
    const child = spawn(join(dir, 'Runner.Listener'), ['-c', script], {
      detached: true,
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    try {
      const [output]: Buffer[] = await once(child.stdout, 'data')
      expect(jobOwner(Number(String(output)))).toEqual(jobOwner())
      expect(jobOwner(2 ** 30)).toBeUndefined()
    } finally {
      process.kill(-(child.pid ?? 0), 'SIGKILL')
    }
  })
})
