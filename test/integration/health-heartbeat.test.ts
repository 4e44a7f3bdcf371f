import { afterEach, describe, expect, it } from 'vitest'
import type { Heartbeats } from '../../src/model/heartbeats.ts'
import type { CheckResult } from '../../src/model/result.ts'
import type { Stage } from '../../src/model/stage.ts'
import { startProject } from '../fixtures/cli/project.ts'
import { runCli } from '../fixtures/cli/rehearse-cli.ts'
import { lookAt } from '../fixtures/health/look-at.ts'

const target = new URL('http://127.0.0.1:9/')

/** What a look sees where the supervisor tells one thing after the other. */
async function seen(lines: string[], told: (Heartbeats | undefined)[], stage: Partial<Stage> = {}) {
  let asked = 0
  const heartbeats = () => Promise.resolve(told[Math.min(asked++, told.length - 1)])
  const looked = await lookAt(target, lines, { stage: { heartbeats, ...stage } })
  return { ...looked, asked }
}

const closed = () => Promise.reject(new Error('the supervisor closed the line'))

const beat = (name: string, agoMs: number, count = 1) => ({ name, agoMs, count })

describe('health of jobs', { timeout: 60_000 }, () => {
  it('is silent about one that called in time, at once', async () => {
    const line = 'heartbeat nightly within 60s'
    const { findings, rows, asked } = await seen(
      [line],
      [{ openMs: 90_000, beats: [beat('nightly', 60_000, 2)] }],
    )
    expect(findings).toEqual([])
    expect(rows).toMatchObject([
      { expected: 'called within 1 min', seen: '1 min ago, 2 calls in 1.5 min' },
    ])
    expect(asked).toBe(1)
  })

  it('finds one that called too long ago, and one that never did', async () => {
    const lines = ['heartbeat nightly within 60s', 'heartbeat mail within 60s']
    const { findings } = await seen(lines, [
      { openMs: 90_000, beats: [beat('nightly', 60_001), beat('other', 1)] },
    ])
    expect(findings).toMatchObject([
      { rule: 'health/heartbeat', message: 'last called 1 min ago', evidence: ['called: other'] },
      {
        message: 'did not call in 1.5 min',
        evidence: ['called: nightly, other'],
        fix: expect.stringContaining('$REHEARSE_HEARTBEAT_URL/mail'),
      },
    ])
  })

  it('waits while there is time, and no longer', async () => {
    const none = { openMs: 500, beats: [] }
    const line = 'heartbeat nightly within 1s'
    const came = await seen([line], [none, none, { openMs: 900, beats: [beat('nightly', 5)] }])
    expect(came).toMatchObject({ findings: [], asked: 3 })
    const late = await seen([line], [none, { openMs: 1000, beats: [] }])
    expect(late).toMatchObject({ findings: [{ message: 'did not call in 1 s' }], asked: 2 })
  })

  it('does not wait beside another check', async () => {
    const ended = new AbortController()
    const stage: Partial<Stage> = {
      moment: 'during',
      beside: { check: 'load', ended: ended.signal },
      heartbeats: () => {
        setTimeout(() => ended.abort(), 20)
        return Promise.resolve({ openMs: 500, beats: [] })
      },
    }
    const line = 'heartbeat nightly within 60s [during]'
    const { rows } = await lookAt(target, [line], { stage })
    expect(rows).toMatchObject([
      { state: 'unknown', seen: 'it still has time: the preview was started 500 ms ago' },
    ])
  })

  it('does not know where nobody could be called, and where nobody tells', async () => {
    const line = 'heartbeat nightly within 60s'
    const elsewhere = await seen([line], [undefined])
    expect(elsewhere.findings).toEqual([])
    expect(elsewhere.incomplete).toContain('they know nobody to call')
    const dead = await lookAt(target, [line], { stage: { heartbeats: closed } })
    expect(dead.incomplete).toContain('the supervisor closed the line')
  })

  it('ends when the run is cancelled', async () => {
    const cancel = new AbortController()
    const looked = seen(['heartbeat nightly within 1h'], [{ openMs: 1, beats: [] }], {
      signal: cancel.signal,
    })
    setTimeout(() => cancel.abort(new Error('cancelled by SIGTERM')), 50)
    await expect(looked).rejects.toThrow('cancelled by SIGTERM')
  })
})

describe('a job of a preview', { timeout: 120_000 }, () => {
  let remove: (() => Promise<void>) | undefined
  afterEach(async () => {
    await remove?.()
    remove = undefined
  })

  it('is heard across the steps of a workflow, and told of when it is not', async () => {
    const config = `
preview: { command: { processes: { web: node app.mjs, nightly: node nightly.mjs } } }
health:
  assertions:
    - heartbeat nightly within 30s
    - heartbeat never within 1s [warning]
`
    const nightly =
      'setInterval(() => fetch(`${process.env.REHEARSE_HEARTBEAT_URL}/nightly`).catch(() => {}), 200)'
    const made = await startProject(config, { 'nightly.mjs': nightly })
    remove = made.remove
    const { cwd } = made
    expect(await runCli(['preview', 'up'], { cwd })).toMatchObject({ code: 0 })
    try {
      const { code, stdout, stderr } = await runCli(['health', '--json'], { cwd })
      expect({ code, stderr }).toMatchObject({ code: 0 })
      const { outcome, findings } = JSON.parse(stdout) as CheckResult
      expect(outcome).toBe('warn')
      expect(findings).toMatchObject([
        {
          rule: 'health/heartbeat',
          subject: 'heartbeat never within 1s',
          evidence: ['called: nightly'],
        },
      ])
    } finally {
      expect(await runCli(['preview', 'down'], { cwd })).toMatchObject({ code: 0 })
    }
  })
})
