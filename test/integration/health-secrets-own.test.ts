import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { health } from '../../src/checks/health/index.ts'
import { conclude } from '../../src/conclude.ts'
import type { PreviewState } from '../../src/model/preview.ts'
import { readProcess } from '../../src/processes/process-table.ts'
import { runCheck } from '../../src/run-check.ts'
import { recordingScene } from '../fixtures/health/recording-scene.ts'
import { expectHidden, noise, places, secret } from '../fixtures/health/secrets.ts'

const url = new URL('http://127.0.0.1:9/')
const assertions = [
  'logs no errors',
  'logs no new errors',
  'logs no stack-traces',
  'logs no out-of-memory',
  'logs no deprecations',
  'logs not matches /MARK/',
  'logs not contains "MARK"',
  'logs contains "nobody wrote that"',
  'process restarts = 0',
  'process zombies = 0',
]

/** Lines of a log in which something stands, of each kind that is told of. */
const lines: Record<string, (text: string) => string> = {
  error: (text) => `ERROR MARK ${text}`,
  'of a process': (text) => `web | [error] MARK ${text}`,
  exception: (text) => `TypeError: MARK ${text}\n    at total (/app/cart.js:12:5)\n${text}`,
  'in JSON': (text) =>
    JSON.stringify({
      level: 50,
      msg: `MARK ${text}`,
      err: { stack: `E: ${text}\n    at a (/b.js:1:2)` },
    }),
  deprecation: (text) => `DeprecationWarning: MARK ${text}`,
  'out of memory': (text) => `ERROR out of memory MARK ${text}`,
  coloured: (text) => `\u001b[31mERROR\u001b[0m MARK ${text}\u001b[0m`,
  'of the Python logger': (text) =>
    `ERROR:root:MARK ${text}\nTraceback (most recent call last):\n  File "a.py", line 1, in b\nValueError: ${text}`,
}

/** Everything that a rehearsal says after a preview wrote this, and fell once. */
async function told(log: string, last: string): Promise<string> {
  const config = JSON.stringify({ checks: ['health'], health: { assertions, timeout: '1s' } })
  const recording = await recordingScene(config)
  const { scene } = recording
  const logs = path.join(scene.dir, 'logs')
  const state = path.join(scene.dir, 'preview.json')
  const { startTime = 0 } = readProcess(process.pid) ?? {}
  const preview: PreviewState = {
    schema: 'rehearse.preview/1',
    id: '3f1b2c4d-0000-4000-8000-1234567890ab',
    provider: 'command',
    phase: 'up',
    startedAt: '2026-11-29T02:30:00.000Z',
    own: true,
    log: path.join(logs, 'preview.log'),
    supervisor: { pid: process.pid, startTime, control: '/nowhere' },
    incidents: [
      {
        process: 'web',
        kind: 'exited',
        began: '2026-11-29T02:31:00.000Z',
        why: 'ended with exit code 3',
        restarts: 1,
        outcome: 'recovered',
        downMs: 100,
        lastLog: [last.slice(0, 400)],
      },
    ],
  }
  await mkdir(logs, { recursive: true })
  await writeFile(path.join(logs, 'preview.log'), log)
  const sample = { at: Date.now() + 60_000, zombies: 1, zombiesOf: ['sh'] }
  await writeFile(path.join(logs, 'samples.jsonl'), `${JSON.stringify(sample)}\n`)
  await writeFile(state, JSON.stringify(preview))
  try {
    const step = { check: health, moment: 'after' } as const
    const { result } = await runCheck(scene, step, { url, own: true, preview }, [])
    const how = { previews: [], silent: false, colours: false }
    const about = { startedAt: new Date(), target: url, ...how }
    await conclude(scene, [result], about)
    // What is there already was hidden by whoever wrote it.
    await rm(logs, { recursive: true })
    await rm(state)
    const text = await recording.told()
    return text.replaceAll(/<script>[^]*?<\/script>/g, '')
  } finally {
    await recording.remove()
  }
}

describe('no output shows a secret', { timeout: 120_000 }, () => {
  it('that a preview writes into its log or before it falls', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...Object.keys(lines)),
        fc.constantFrom(...Object.keys(places)),
        ...([secret, noise, noise, fc.nat(2200)] as const),
        async (line, place, hiddenText, before, after, gap) => {
          const body = `${before} ${places[place]?.(hiddenText)} ${after}`
          const log = lines[line]?.(`${'-'.repeat(gap)} ${body}`) ?? ''
          const text = await told(`listens\n${log}\n${log}\n`, body)
          expect(text).toContain('MARK')
          expect(text).toContain('web ended with exit code 3')
          expectHidden(text, hiddenText)
        },
      ),
      { numRuns: 15 },
    )
  })
})
