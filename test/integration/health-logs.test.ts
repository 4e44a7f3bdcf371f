import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { PreviewState } from '../../src/model/preview.ts'
import type { Stage } from '../../src/model/stage.ts'
import { readPreviewLog } from '../../src/read-preview-log.ts'
import { openCappedFile } from '../../src/supervisor/capped-file.ts'
import { type LookedAt, lookAt } from '../fixtures/health/look-at.ts'
import { recordingLog } from '../fixtures/previews/recording-log.ts'

const nowhere = new URL('http://127.0.0.1:9/')
let dir: string
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'rehearse-logs-'))
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

/** The state of a preview in a run folder, whose log holds this. */
function preview(folder: string, log: string, commit: string): PreviewState {
  mkdirSync(path.join(folder, 'logs'), { recursive: true })
  writeFileSync(path.join(folder, 'logs', 'preview.log'), log)
  const state: PreviewState = {
    schema: 'rehearse.preview/1',
    id: '3f1b2c4d-0000-4000-8000-1234567890ab',
    provider: 'command',
    phase: 'up',
    startedAt: '2026-11-29T02:30:00.000Z',
    commit,
    own: true,
    log: path.join(folder, 'logs', 'preview.log'),
    supervisor: { pid: 1, startTime: 1, control: '/nowhere' },
  }
  writeFileSync(path.join(folder, 'preview.json'), JSON.stringify(state))
  return state
}

/** What health sees of a preview that wrote this, and whose base wrote that. */
async function lookAtLogs(
  log: string,
  assertions: readonly string[],
  { base, part = {} }: { base?: string; part?: Partial<Stage> } = {},
): Promise<LookedAt> {
  const state = preview(dir, log, 'a'.repeat(40))
  if (base !== undefined) preview(path.join(dir, 'base'), base, 'b'.repeat(40))
  const scene = {
    dir,
    log: recordingLog(),
    signal: new AbortController().signal,
    context: { commit: 'a'.repeat(40) },
  }
  const stage: Partial<Stage> = {
    moment: 'after',
    readLog: (of, take) => readPreviewLog(scene, state, of, take),
    ...part,
  }
  return await lookAt(nowhere, assertions, { stage })
}

const trace = (n: number) => `TypeError: no price for ${n}\n    at total (/app/cart.js:12:5)\n`

describe('the log of a preview', { timeout: 60_000 }, () => {
  it('is well without any of it, and tells how much was read', async () => {
    const { rows } = await lookAtLogs('listens\nGET /error-handling 200 1 ms\n', [
      'logs no new errors',
      'logs not matches /refused/',
      'logs contains "listens"',
    ])
    expect(rows.map(({ state, seen }) => `${state} ${seen}`)).toEqual([
      'ok none in 2 lines',
      'ok none of 2 lines',
      'ok 1 line, first 1',
    ])
  })

  it('is told by kinds, with the first of each, its number, and what to look at', async () => {
    const log = `listens\n${trace(1)}${trace(2)}GET / 200\nERROR queue is full\n`
    const { findings } = await lookAtLogs(log, ['logs no errors'])
    expect(findings).toEqual([
      {
        rule: 'health/logs-errors',
        severity: 'error',
        subject: 'logs no errors',
        message: 'wrote 2 kinds of error, 3 times, first in line 2 of logs/preview.log',
        fix: 'Look at what was asked for then: rehearse preview logs',
        evidence: [
          'line 2, 2 times:',
          '  TypeError: no price for 1',
          '      at total (/app/cart.js:12:5)',
          'line 7, 1 time:',
          '  ERROR queue is full',
        ],
      },
    ])
  })

  it('is compared with that of the base, which may write the same', async () => {
    const lines = ['logs no new errors', 'logs no errors']
    const log = `${trace(1)}ERROR queue is full\n`
    const known = await lookAtLogs(log, lines, { base: `${log}ERROR other\n` })
    expect(known.rows[0]).toMatchObject({
      state: 'ok',
      seen: 'none in 3 lines, but 2 that the base has too',
    })
    expect(known.findings).toMatchObject([{ subject: 'logs no errors' }])
    const some = await lookAtLogs(log, lines, { base: trace(7) })
    expect(some.findings[0]).toMatchObject({
      message: 'wrote 1 new kind of error, 1 time, first in line 3 of logs/preview.log',
      evidence: ['line 3, 1 time:', '  ERROR queue is full'],
    })
  })

  it('is compared with no base of the same commit', async () => {
    const state = preview(path.join(dir, 'base'), trace(1), 'a'.repeat(40))
    expect(state.commit).toBe('a'.repeat(40))
    const { findings } = await lookAtLogs(trace(1), ['logs no new errors'])
    expect(findings).toHaveLength(1)
  })

  it('shows no secret and nothing that a terminal obeys', async () => {
    const hostile = [
      'ERROR password=hunter22 token=\u001b[31msecret-one\u001b[0m',
      'ERROR https://ann:hunter22@shop.example/ \u001b]0;title\u0007 \u202egnihton',
      `ERROR ${'x'.repeat(10_000)} password=hunter22`,
      `ERROR ${'x'.repeat(290)} password=hunter22-and-more`,
    ]
    const { findings, facts } = await lookAtLogs(hostile.join('\n'), [
      'logs no errors',
      'logs not matches /ERROR/',
    ])
    expect(findings).toHaveLength(2)
    const told = JSON.stringify([findings, facts])
    for (const secret of ['hunter', 'secret-one', '\\u001b', '\\u202e', '\\u0007']) {
      expect(told).not.toContain(secret)
    }
    for (const line of findings.flatMap(({ evidence = [] }) => evidence)) {
      expect(line.length).toBeLessThan(320)
    }
  })

  it('is not known to be well when a part of it is gone', async () => {
    const cut = 'a\n[1234567 bytes were cut here]\nb\n'
    const lines = ['logs no errors', 'logs contains "c"', 'logs contains "b"']
    const { rows, incomplete } = await lookAtLogs(cut, lines)
    expect(rows.map(({ state }) => state)).toEqual(['unknown', 'unknown', 'ok'])
    expect(incomplete).toContain('logs/preview.log lacks 1,234,567 bytes')
    const bad = await lookAtLogs(`${cut}ERROR x\n`, lines)
    expect(bad.findings).toMatchObject([{ rule: 'health/logs-errors' }])
  })

  it('is searched by a pattern that cannot hang, and says so', async () => {
    const lines = ['logs not matches /^(a+)+$/']
    const { incomplete } = await lookAtLogs(`${'a'.repeat(100)}b\n`, lines)
    expect(incomplete).toContain('takes more than 1000 ms')
  })

  it('is missing where the folder does not hold it', async () => {
    const { incomplete } = await lookAtLogs('', ['logs no errors'], {
      part: { readLog: () => Promise.resolve(undefined) },
    })
    expect(incomplete).toContain('nobody keeps what this preview writes')
  })

  it('is not needed to know of what the kernel killed', async () => {
    const sample = { at: 1, oomKills: 2 }
    const { findings } = await lookAtLogs('Killed\n', ['logs no out-of-memory'], {
      part: { samples: () => Promise.resolve([sample]) },
    })
    expect(findings).toMatchObject([
      {
        rule: 'health/logs-out-of-memory',
        message:
          'wrote 1 kind of line about memory that ran out, 1 time, first in line 1 of logs/preview.log and lost 2 processes to the kernel, for lack of memory',
      },
    ])
  })

  it('is read to its end while it grows', async () => {
    const { read, seen, written } = await readWhile({ growsTo: 34_000 })
    expect(read).toEqual({ name: 'logs/preview.log' })
    const numbers = seen.map((line) => Number(/^line (\d+)/.exec(line)?.[1] ?? Number.NaN))
    const lines = numbers.filter((n) => !Number.isNaN(n))
    expect(new Set(lines).size).toBe(lines.length)
    expect(lines).toEqual(lines.toSorted((one, other) => one - other))
    expect(lines[0]).toBe(0)
    expect(lines.at(-1)).toBe(written - 1)
  })

  it('that is cut where it is read is not read in whole', async () => {
    const { read } = await readWhile({ growsTo: 60_000 })
    expect(read).toEqual({ name: 'logs/preview.log', left: 'it was cut while it was read' })
  })
})

/** Reads a log of 30,000 lines and more than 3 MB, which holds 4 MiB, while others are written. */
async function readWhile({ growsTo }: { growsTo: number }) {
  const state = preview(dir, '', 'a'.repeat(40))
  const log = openCappedFile(path.join(dir, 'logs', 'preview.log'), 4 * 1024 * 1024)
  let written = 0
  const write = (lines: number): void => {
    for (let n = 0; n < lines; n++) log.append(`line ${written++} ${'x'.repeat(100)}\n`)
  }
  write(30_000)
  const seen: string[] = []
  const { signal } = new AbortController()
  const scene = { dir, log: recordingLog(), signal, context: {} }
  const read = await readPreviewLog(scene, state, 'preview', (lines) => {
    seen.push(...lines)
    if (written < growsTo) write((growsTo - 30_000) / 4)
    return Promise.resolve()
  })
  log.close()
  return { read, seen, written }
}
