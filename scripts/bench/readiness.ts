import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { command } from '../../src/previews/command/index.ts'
import { previewDown } from '../../src/previews/down.ts'
import { previewUp } from '../../src/previews/up.ts'

const rounds = 40
const highestMs = 100

/** Writes down the moment from which it is ready: when it listens, or FAILS milliseconds later. */
const app = `
import { createServer } from 'node:http'
import { writeFileSync } from 'node:fs'
const { AFTER, FAILS, HOST, NOTE, PORT } = process.env
const now = () => performance.timeOrigin + performance.now()
let ready = Infinity
const server = createServer((_, response) => response.writeHead(now() < ready ? 503 : 200).end())
const note = () => writeFileSync(NOTE, String((ready = now() + Number(FAILS))))
setTimeout(() => server.listen(Number(PORT), HOST, note), Number(AFTER))
`

const shapes = {
  'on 127.0.0.1': { HOST: '127.0.0.1', FAILS: '0' },
  'on ::1': { HOST: '::1', FAILS: '0' },
  'after 503': { HOST: '127.0.0.1', FAILS: '700' },
}

/**
 * Milliseconds that pass between the moment an app is ready and the moment its preview is up. Returns lines for
 * people; throws when the 95th percentile is too high.
 */
export async function benchReadiness(): Promise<string[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'rehearse-bench-'))
  writeFileSync(path.join(folder, 'app.mjs'), app)
  const lines: string[] = []
  let worst = 0
  try {
    for (const [name, env] of Object.entries(shapes)) {
      const added: number[] = []
      for (let round = 0; round < rounds; round++) added.push(await addedMs(folder, env))
      const sorted = added.toSorted((one, other) => one - other)
      const at = (share: number) => sorted[Math.ceil(share * rounds) - 1] ?? Number.NaN
      worst = Math.max(worst, at(0.95))
      lines.push(
        `readiness ${name.padEnd(12)} p50 ${at(0.5).toFixed(0)} ms, p95 ${at(0.95).toFixed(0)} ms of ${rounds}`,
      )
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
  if (worst <= highestMs) return lines
  throw new Error([...lines, `wanted at most ${highestMs} ms at p95`].join('\n'))
}

async function addedMs(folder: string, env: Record<string, string>): Promise<number> {
  const note = path.join(folder, 'note')
  const dir = path.join(folder, 'run')
  const after = String(Math.round(100 + Math.random() * 1500))
  const start = `exec ${JSON.stringify(process.execPath)} app.mjs`
  const surroundings = { dir, env: process.env, log: silent }
  try {
    await previewUp({
      ...surroundings,
      provider: command.id,
      options: command.options.parse({ start, env: { ...env, AFTER: after, NOTE: note } }),
      root: folder,
      program: [process.execPath, path.resolve('src/cli.ts')],
      signal: new AbortController().signal,
    })
    const upAt = performance.timeOrigin + performance.now()
    return upAt - Number(readFileSync(note, 'utf8'))
  } finally {
    await previewDown({ ...surroundings, graceMs: 500 })
  }
}

const silent = {
  line: () => {},
  warn: () => {},
  quote: () => {},
  progress: () => {},
  group: <T>(_title: string, work: () => Promise<T>) => work(),
}
