import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readSamples } from '../../src/files/read-samples.ts'
import { hasProcessTable, listProcesses, readProcess } from '../../src/processes/process-table.ts'
import { sampleFile } from '../../src/supervisor/sample-file.ts'
import { startSampler } from '../../src/supervisor/sampler.ts'
import { treeUsage } from '../../src/supervisor/tree-usage.ts'

let dir: string
let file: string
const started: ChildProcess[] = []
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'rehearse-samples-'))
  file = join(dir, 'samples.jsonl')
})
afterEach(() => {
  for (const child of started.splice(0)) {
    try {
      process.kill(-(child.pid ?? 0), 'SIGKILL')
    } catch {
      // Gone already.
    }
  }
  rmSync(dir, { recursive: true, force: true })
})

function start(command: string, ...args: string[]) {
  const child = spawn(command, args, { detached: true, stdio: ['ignore', 'pipe', 'inherit'] })
  started.push(child)
  if (child.pid === undefined) throw new Error('not started')
  return { pid: child.pid, stdout: child.stdout }
}
const members = (group: number) =>
  listProcesses()
    .filter((entry) => entry.group === group)
    .map((entry) => entry.pid)

describe.skipIf(!hasProcessTable())('what a process tree uses', () => {
  it('grows by the memory, descriptors and threads of each process', {
    timeout: 30_000,
  }, async () => {
    const script = `const held = Buffer.alloc(64 * 1024 * 1024, 1)
      const fds = Array.from({ length: 50 }, () => require('fs').openSync('/dev/null'))
      console.log(held.length + fds.length)
      setInterval(() => {}, 1000)`
    const look = treeUsage()
    const none = look([])
    expect(none).toMatchObject({ rssBytes: 0, fds: 0, threads: 0, processes: 0 })
    const child = start(process.execPath, '-e', script)
    await once(child.stdout, 'data')
    const one = look([child.pid])
    expect(one.rssBytes).toBeGreaterThan(64 * 1024 * 1024)
    expect(one.fds).toBeGreaterThan(50)
    expect(one.threads).toBeGreaterThan(1)
    expect(one.processes).toBe(1)
    const two = look([child.pid, child.pid, process.pid, 2 ** 30, -1, Number.NaN])
    expect(two.processes).toBe(2)
    expect(two.rssBytes).toBeGreaterThan(one.rssBytes ?? 0)
  })

  it('tells how near to its limit of descriptors the nearest process is', {
    timeout: 30_000,
  }, async () => {
    const script = `for i in 3 4 5 6 7 8 9; do eval "exec $i</dev/null"; done; ulimit -n 20; echo ready; read x`
    const child = spawn('sh', ['-c', script], {
      detached: true,
      stdio: ['pipe', 'pipe', 'inherit'],
    })
    started.push(child)
    await once(child.stdout, 'data')
    const { fds = 0, fdLimitShare } = treeUsage()([child.pid ?? 0])
    expect(fds).toBeGreaterThanOrEqual(10)
    expect(fdLimitShare).toBe(fds / 20)
    expect(treeUsage()([process.pid, child.pid ?? 0]).fdLimitShare).toBe(fdLimitShare)
  })

  it('counts the CPU time of processes that come and go once', { timeout: 60_000 }, async () => {
    const burn = 'i=0; while [ $i -lt 20000 ]; do i=$((i+1)); done'
    const child = start('sh', '-c', `while :; do sh -c '${burn}'; ${burn}; done`)
    const look = treeUsage()
    const first = performance.now()
    const used = () => readProcess(child.pid)?.cpuMs ?? 0
    look(members(child.pid))
    const before = used()
    let sampled = 0
    for (let at = first; used() - before < 1000; ) {
      if (performance.now() - first > 50_000) throw new Error('it got no CPU')
      await delay(70)
      const now = performance.now()
      sampled += (look(members(child.pid)).cpu ?? 0) * (now - at)
      at = now
    }
    const truth = used() - before
    expect(sampled).toBeGreaterThan(truth * 0.7)
    expect(sampled).toBeLessThan(truth * 1.3 + 200)
  })

  it('tells only how many there are when there are too many to read', () => {
    const pids = Array.from({ length: 501 }, (_, index) => index + 1)
    expect(treeUsage()(pids)).toEqual({ processes: 501 })
  })
})

describe('the sampler', () => {
  it('appends samples of processes and disk, and ends when told', { timeout: 30_000 }, async () => {
    const child = start('sleep', '60')
    const sampler = startSampler({
      file,
      look: () => ({ pids: [child.pid], zombies: 0, restarts: 2 }),
      disk: dir,
      everyMs: 20,
    })
    const count = async () => (await readSamples(file))?.samples.length ?? 0
    await expect.poll(count, { timeout: 20_000 }).toBeGreaterThan(3)
    sampler.stop()
    await delay(100)
    const lines = readFileSync(file, 'utf8')
    await delay(100)
    expect(readFileSync(file, 'utf8')).toBe(lines)
    const read = await readSamples(file)
    expect(read?.invalid).toBe(0)
    expect(read?.samples.at(-1)).toEqual(sampler.newest())
    const newest = sampler.newest()
    expect(newest?.diskFreeBytes).toBeGreaterThan(0)
    expect(newest?.diskTotalBytes).toBeGreaterThanOrEqual(newest?.diskFreeBytes ?? 0)
    if (hasProcessTable()) expect(newest).toMatchObject({ processes: 1, threads: 1, restarts: 2 })
  })

  it('goes on without the disk, the folder or the list of processes', {
    timeout: 30_000,
  }, async () => {
    let calls = 0
    const look = () => {
      calls++
      if (calls === 1) throw new Error('cannot tell')
      return { pids: [] }
    }
    const gone = join(dir, 'gone')
    const sampler = startSampler({
      file: join(gone, 'samples.jsonl'),
      look,
      disk: gone,
      everyMs: 10,
    })
    await expect.poll(() => sampler.newest(), { timeout: 20_000 }).toBeDefined()
    sampler.stop()
    expect(sampler.newest()).not.toHaveProperty('diskFreeBytes')
    expect(readdirSync(dir)).toEqual([])
  })
})

describe('the file of samples', () => {
  it('drops every second sample when it is full, and keeps the newest', async () => {
    writeFileSync(file, 'of another preview\n')
    const append = sampleFile(file, 10)
    for (let at = 0; at < 100; at++) await append({ at })
    const read = await readSamples(file)
    const kept = read?.samples.map((sample) => sample.at) ?? []
    expect(read?.invalid).toBe(0)
    expect(kept.length).toBeLessThanOrEqual(10)
    expect(kept.length).toBeGreaterThanOrEqual(5)
    expect(kept.at(-1)).toBe(99)
    expect(kept[0]).toBeLessThan(50)
    expect(kept).toEqual(kept.toSorted((a, b) => a - b))
    expect(readdirSync(dir)).toEqual(['samples.jsonl'])
  })

  it('writes later what it could not write', async () => {
    const later = join(dir, 'later', 'samples.jsonl')
    const append = sampleFile(later, 10)
    await append({ at: 1 })
    mkdirSync(join(dir, 'later'))
    await append({ at: 2 })
    await append({ at: 3 })
    expect((await readSamples(later))?.samples.map(({ at }) => at)).toEqual([1, 2, 3])
  })

  it('is read with what is no sample left out and counted', async () => {
    expect(await readSamples(file)).toBeUndefined()
    const bad = ['{"at":1', '{"at":"2"}', '{"at":3,"rm":1}', '[]', 'null', '{"at":4,"cpu":-1}']
    writeFileSync(file, `{"at":1,"cpu":0.5}\n${bad.join('\n')}\n\n{"at":9}`)
    expect(await readSamples(file)).toEqual({
      samples: [{ at: 1, cpu: 0.5 }, { at: 9 }],
      invalid: 6,
    })
    writeFileSync(file, `${'x'.repeat(9 * 1024 * 1024)}\n`)
    await expect(readSamples(file)).rejects.toThrow('more than 8192 KiB')
  })
})
