import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { UserError } from '../../src/model/errors.ts'
import type { Stage } from '../../src/model/stage.ts'
import { readProcess } from '../../src/processes/process-table.ts'
import { lookAt } from '../fixtures/health/look-at.ts'

const target = new URL('http://127.0.0.1:9/')
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'rehearse-exec-'))
  const files = {
    'exit.mjs': 'process.exitCode = Number(process.argv[2])',
    'say.mjs': 'console.log(process.argv.slice(2).join("|"))',
    'lag.mjs': 'console.log(JSON.stringify({ lag: 9, name: "a", token: "geheim-geheim" }))',
    'fail.mjs': 'console.log("checking"); console.error("Error: cart is empty"); process.exit(3)',
    'env.mjs': 'for (const [k, v] of Object.entries(process.env)) console.log(`${k}=${v};`)',
    'loud.mjs': 'const x = "x".repeat(65536); for (let n = 0; n < 40; n++) process.stdout.write(x)',
    'crash.mjs': 'process.kill(process.pid, "SIGKILL")',
    // Two children: one in its group, one in a session of its own; both ignore SIGTERM.
    'hang.mjs': `
import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
const stay = 'process.on("SIGTERM", () => {}); setInterval(() => {}, 1000)'
const child = spawn(process.execPath, ['-e', stay], { stdio: 'inherit' })
const daemon = spawn(process.execPath, ['-e', stay], { stdio: 'inherit', detached: true })
writeFileSync('pids', [process.pid, child.pid, daemon.pid].join(' '))
console.log('started')
if (process.argv[2] === 'leave') process.exit(0)
setInterval(() => {}, 1000)`,
    'count.mjs': 'import { appendFileSync } from "node:fs"; appendFileSync("runs", "x")',
  }
  for (const [name, text] of Object.entries(files)) await writeFile(path.join(folder, name), text)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const look = (lines: unknown[], stage: Partial<Stage> = {}, timeout = '20s') =>
  lookAt(target, lines, { timeout, stage: { folder, ...stage } })

/** Whether none of the processes that hang.mjs started lives. */
function allGone(): boolean {
  const pids = readFileSync(path.join(folder, 'pids'), 'utf8').split(' ').map(Number)
  expect(pids).toHaveLength(3)
  return pids.every((pid) => readProcess(pid)?.ended ?? true)
}

describe('health of commands', { timeout: 120_000 }, () => {
  it('is silent about what holds', async () => {
    const { findings, incomplete, rows } = await look([
      'exec "node exit.mjs 0" exits 0',
      'exec "node exit.mjs 7" exits = 7',
      'exec "node exit.mjs 7" exits != 0',
      'exec "node say.mjs hello" prints = "hello"',
      'exec "node say.mjs hello" prints contains "ell"',
      'exec "node say.mjs hello" prints matches /^h.*o$/m',
      'exec "node say.mjs hello" prints not contains "Error"',
      'exec "node lag.mjs" json $.lag < 10',
      'exec "node lag.mjs" json $.name = "a"',
      'exec "node lag.mjs" json $.error absent',
    ])
    expect({ findings, incomplete }).toEqual({ findings: [], incomplete: undefined })
    expect(rows.slice(0, 3).map(({ expected, seen }) => `${expected}, ${seen}`)).toEqual([
      'exit code 0, exit code 0',
      'exit code 7, exit code 7',
      'exit code not 0, exit code 7',
    ])
  })

  it.each([
    ['"node exit.mjs 1" exits 0', 'ended with exit code 1', 'it wrote nothing'],
    ['"node fail.mjs" exits 0', 'ended with exit code 3', 'Error: cart is empty'],
    ['"node fail.mjs" prints not contains "x"', 'ended with exit code 3', 'Error: cart is empty'],
    ['"node fail.mjs" json $.a absent', 'ended with exit code 3', 'Error: cart is empty'],
    ['"node crash.mjs" exits != 0', 'was ended by SIGKILL', 'it wrote nothing'],
    ['"node say.mjs hello" prints contains "help"', 'did not print that', 'hello'],
    ['"node say.mjs hello" prints not contains "ell"', 'printed what it must not', 'hello'],
    ['"node lag.mjs" json $.lag < 9', 'is 9', '"lag":9'],
    ['"node lag.mjs" json $.lags < 9', 'is not there', '"lag":9'],
    ['"node say.mjs hello" json $.a = 1', 'is no JSON', 'hello'],
  ])('finds that %s does not hold', async (line, message, evidence) => {
    const { findings, incomplete } = await look([`exec ${line}`])
    expect(incomplete).toBeUndefined()
    expect(findings).toMatchObject([{ rule: 'health/exec', message }])
    expect(findings[0]?.evidence?.join('\n')).toContain(evidence)
  })

  it('hands every word over as it is, without a shell', async () => {
    const words = String.raw`exec "node say.mjs 'a b' \"c d\" e\\ f '$HOME' '*' --x={1,2}" prints = "a b|c d|e f|$HOME|*|--x={1,2}"`
    expect((await look([words])).findings).toEqual([])
  })

  it('runs a command once for all that is asked of it', async () => {
    await look(['exec "node count.mjs" exits 0', 'exec "node count.mjs" prints = ""'])
    expect(readFileSync(path.join(folder, 'runs'), 'utf8')).toBe('x')
  })

  it('gives it the address of the site, and no token of the job', async () => {
    const tokens = ['GITHUB_TOKEN', 'ACTIONS_RUNTIME_TOKEN', 'INPUT_TOKEN', 'GITHUB_OUTPUT', 'PORT']
    for (const name of tokens) process.env[name] = 'of-the-job'
    try {
      const { findings } = await look([
        `exec "node env.mjs" prints contains "REHEARSE_URL=${target.href};"`,
        'exec "node env.mjs" prints not contains "of-the-job"',
      ])
      expect(findings).toEqual([])
    } finally {
      for (const name of tokens) delete process.env[name]
    }
  })

  it('shows no secret of its environment, though the command prints it', async () => {
    process.env['SHOP_API_KEY'] = 'horse-battery-staple'
    try {
      const looked = await look([
        'exec "node env.mjs" exits 1',
        'exec "node env.mjs" prints not contains "SHOP_API_KEY="',
        'exec "node env.mjs" prints matches /nothing/',
      ])
      expect(looked.findings).toHaveLength(3)
      expect(JSON.stringify(looked)).not.toContain('horse-battery')
    } finally {
      delete process.env['SHOP_API_KEY']
    }
    const { facts } = await look(['exec "node lag.mjs" json $.token = "x"'])
    expect(JSON.stringify(facts.looked)).not.toContain('"seen":{"is":"scalar","value":"geheim')
  })

  it('ends one that takes too long, with all that it started', async () => {
    const { findings } = await look(['exec "node hang.mjs" exits 0 within 2s'])
    expect(findings).toMatchObject([
      {
        message: 'did not end within 2 s',
        evidence: ['started'],
        fix: expect.stringContaining('within 2m'),
      },
    ])
    expect(allGone()).toBe(true)
    const { findings: late } = await look(['exec "node hang.mjs" exits 0'], {}, '2s')
    expect(late).toMatchObject([{ message: 'did not end within 2 s' }])
  })

  it('ends what one leaves behind, and does not wait for it', async () => {
    const { findings } = await look(['exec "node hang.mjs leave" exits 0'])
    expect(findings).toEqual([])
    expect(allGone()).toBe(true)
  })

  it('ends one when the run is cancelled', async () => {
    await rm(path.join(folder, 'pids'), { force: true })
    const cancel = new AbortController()
    const looked = look(['exec "node hang.mjs" exits 0'], { signal: cancel.signal })
    const failed = expect(looked).rejects.toThrow('cancelled by SIGTERM')
    while (!existsSync(path.join(folder, 'pids'))) await delay(20)
    cancel.abort(new Error('cancelled by SIGTERM'))
    await failed
    expect(allGone()).toBe(true)
  })

  it('reads a bounded part of what one prints', async () => {
    const { rows } = await look([
      'exec "node loud.mjs" exits 0',
      'exec "node loud.mjs" prints contains "xx"',
      'exec "node loud.mjs" prints not contains "y"',
      'exec "node loud.mjs" json $.a = 1',
    ])
    expect(rows.map(({ state }) => state)).toEqual(['ok', 'ok', 'unknown', 'unknown'])
    expect(rows[2]?.seen).toBe('it printed more than 1 MiB, and only the start was read')
  })

  it('does not know anything of a program that is not there', async () => {
    const { rows, incomplete } = await look(['exec "no-such-program-x" exits 0'])
    expect(rows).toMatchObject([{ state: 'unknown' }])
    expect(incomplete).toContain('no-such-program-x cannot be run: spawn no-such-program-x ENOENT')
  })

  it('runs nothing where nobody knows the folder', async () => {
    const { rows } = await lookAt(target, ['exec "node exit.mjs 0" exits 0'])
    expect(rows).toMatchObject([{ state: 'unknown' }])
  })

  it('runs nothing where anybody may have written the line', async () => {
    const refused = look(['exec "node count.mjs" exits 0'], { mayRun: false })
    await expect(refused).rejects.toThrow(UserError)
    await expect(refused).rejects.toMatchObject({ code: 'exec-not-allowed' })
    expect(readFileSync(path.join(folder, 'runs'), 'utf8')).toBe('x')
  })
})
