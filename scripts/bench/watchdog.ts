import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { readState } from '../../src/files/preview-state.ts'
import type { Incident } from '../../src/model/incident.ts'
import type { PreviewState } from '../../src/model/preview.ts'
import { command } from '../../src/previews/command/index.ts'
import { defaultWatchdog } from '../../src/previews/default-watchdog.ts'
import { previewDown } from '../../src/previews/down.ts'
import { previewUp } from '../../src/previews/up.ts'
import { signsOfLife } from '../../src/signs-of-life.ts'
import { webhook } from '../../test/fixtures/previews/webhook.ts'
import { openLoad } from './open-load.ts'

const kills = 20
const freezes = 8
const ratePerS = 200
/** An app that works 20 ms for each request serves 50 a second; ten times that is offered. */
const workMs = 20
const saturatedPerS = 500
const saturatedMs = 120_000

const app = `
import { createServer } from 'node:http'
const work = Number(process.env.WORK)
createServer((_, response) => {
  for (const end = performance.now() + work; performance.now() < end; );
  response.end(String(process.pid))
}).listen(Number(process.env.PORT), '127.0.0.1')
`

/**
 * How soon the watchdog notices a server that is killed or frozen at a random moment under load, tells of it and
 * has it serve again, and whether it leaves a saturated one alone. Returns lines for people; throws when that is
 * not good enough.
 */
export async function benchWatchdog(): Promise<string[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'rehearse-bench-'))
  writeFileSync(path.join(folder, 'app.mjs'), app)
  const lines: string[] = []
  const faults: string[] = []
  const row = (name: string, values: readonly number[], highestMs: number) => {
    const sorted = values.toSorted((one, other) => one - other)
    const at = (share: number) => sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN
    const told = `p50 ${at(0.5).toFixed(0)} ms, p95 ${at(0.95).toFixed(0)} ms of ${values.length}`
    lines.push(`watchdog ${name.padEnd(24)} ${told}`)
    if (!(at(0.95) <= highestMs)) faults.push(`${name}: wanted at most ${highestMs.toFixed(0)} ms`)
  }
  try {
    const bootMs = await withPreview(folder, 0, (up) => bootTime(up, folder))
    lines.push(`watchdog boot of the app          p50 ${bootMs.toFixed(0)} ms`)
    const strikes = async (signal: 'SIGKILL' | 'SIGSTOP', times: number) => {
      const struck: Awaited<ReturnType<typeof strike>>[] = []
      // Each in a preview of its own: one that has just been restarted is restarted after a pause.
      while (struck.length < times) {
        struck.push(await withPreview(folder, 0, (up) => strike(up, signal)))
      }
      return struck
    }
    const killed = await strikes('SIGKILL', kills)
    row(
      'SIGKILL noticed',
      killed.map(({ noticed }) => noticed),
      50,
    )
    row(
      'SIGKILL webhook',
      killed.map(({ hooked }) => hooked),
      250,
    )
    row(
      'SIGKILL serves again',
      killed.map(({ serves }) => serves),
      bootMs + 150,
    )
    const frozen = await strikes('SIGSTOP', freezes)
    row(
      'SIGSTOP webhook',
      frozen.map(({ hooked }) => hooked),
      2550,
    )
    row(
      'SIGSTOP serves again',
      frozen.map(({ serves }) => serves),
      2550 + bootMs + 150,
    )
    const spared = await withPreview(folder, workMs, saturate)
    lines.push(`watchdog saturated                ${spared.words}`)
    if (spared.restarts > 0) faults.push('a healthy server was restarted')
  } finally {
    rmSync(folder, { recursive: true })
  }
  if (faults.length === 0) return lines
  throw new Error([...lines, ...faults].join('\n'))
}

interface Up {
  state: PreviewState
  dir: string
  url: string
  hook: Awaited<ReturnType<typeof webhook>>
}

async function withPreview<T>(
  folder: string,
  work: number,
  measure: (up: Up) => Promise<T>,
): Promise<T> {
  const hook = await webhook()
  const dir = path.join(folder, 'run')
  const surroundings = { dir, env: process.env, log: silent }
  const start = `exec ${JSON.stringify(process.execPath)} app.mjs`
  try {
    const state = await previewUp({
      ...surroundings,
      provider: command.id,
      options: command.options.parse({ start, env: { WORK: String(work) } }),
      root: folder,
      program: [process.execPath, path.resolve('src/cli.ts')],
      watchdog: {
        ...defaultWatchdog(),
        restarts: 1000,
        webhook: { url: hook.url, format: 'json' },
      },
      signal: new AbortController().signal,
    })
    await delay(1000)
    return await measure({ state, dir, url: state.url ?? '', hook })
  } finally {
    await previewDown({ ...surroundings, graceMs: 500 })
    hook.close()
  }
}

const pidAt = async (url: string): Promise<number> =>
  Number(await (await fetch(url, { signal: AbortSignal.timeout(2000) })).text())

async function nextPid(url: string, before: number): Promise<number> {
  for (;;) {
    const pid = await pidAt(url).catch(() => before)
    if (pid !== before) return pid
    await delay(2)
  }
}

/** From its start to its first answer, under the load of the other measurements, without a watchdog. */
async function bootTime({ url }: Up, folder: string): Promise<number> {
  const stop = openLoad(url, ratePerS, () => {})
  const times: number[] = []
  for (let n = 0; n < 10; n++) {
    const port = String(20_000 + Math.floor(Math.random() * 10_000))
    const began = performance.now()
    const env = { ...process.env, PORT: port, WORK: '0' }
    const child = spawn(process.execPath, ['app.mjs'], { cwd: folder, env })
    await nextPid(`http://127.0.0.1:${port}/`, 0)
    times.push(performance.now() - began)
    child.kill('SIGKILL')
  }
  stop()
  return times.toSorted((one, other) => one - other)[4] ?? 0
}

async function strike({ state, dir, url, hook }: Up, signal: 'SIGKILL' | 'SIGSTOP') {
  const stop = openLoad(url, ratePerS, signsOfLife(state.supervisor?.control))
  try {
    // At a random moment: one that keeps step with the probes would always measure the same.
    await delay(1000 + Math.random() * 1500)
    const before = await pidAt(url)
    const wall = Date.now()
    const at = performance.now()
    process.kill(before, signal)
    await nextPid(url, before)
    const serves = performance.now() - at
    while (hook.told.length < 2) await delay(10)
    const incident: Incident | undefined = (await readState(dir))?.incidents?.at(-1)
    return {
      noticed: Date.parse(incident?.began ?? '') - wall,
      hooked: (hook.told[0]?.at ?? Number.NaN) - at,
      serves,
    }
  } finally {
    stop()
  }
}

async function saturate({ state, dir, url }: Up) {
  const tell = signsOfLife(state.supervisor?.control)
  let answered = 0
  const stop = openLoad(url, saturatedPerS, (count) => {
    answered += count
    tell(count)
  })
  await delay(saturatedMs)
  stop()
  await delay(500)
  const after = await readState(dir)
  const restarts = after?.incidents?.length ?? 0
  const offered = (saturatedPerS * saturatedMs) / 1000
  return {
    restarts,
    words: `${restarts} restarts in ${saturatedMs / 1000} s, ${answered} of ${offered} requests answered`,
  }
}

const silent = {
  line: () => {},
  warn: () => {},
  quote: () => {},
  progress: () => {},
  group: <T>(_title: string, work: () => Promise<T>) => work(),
}
