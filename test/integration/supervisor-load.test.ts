import { Agent, get } from 'node:http'
import { once } from 'node:events'
import { setTimeout as delay } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { PreviewState } from '../../src/model/preview.ts'
import { defaultWatchdog } from '../../src/previews/default-watchdog.ts'
import { openControlLine } from '../../src/processes/control-line.ts'
import { signsOfLife } from '../../src/signs-of-life.ts'
import { node, previewCase, savedState } from '../fixtures/previews/preview-case.ts'

const hang = { timeout: 30_000 }
let scene: ReturnType<typeof previewCase>
const ends: (() => void)[] = []

beforeEach(() => {
  scene = previewCase()
})
afterEach(async () => {
  for (const end of ends.splice(0)) end()
  await scene.end()
})

const quick = { watchdog: { ...defaultWatchdog(), everyMs: 100, timeoutMs: 300 } }
const busy = { start: `exec ${node} busy.mjs`, env: { WORK: '20' } }
const incidents = () => savedState(scene.dir)?.incidents ?? []

/** As many visitors at once as make everyone wait longer than a probe does. */
function crowd({ url, supervisor }: PreviewState, told: boolean): () => number {
  const tell = signsOfLife(told ? supervisor?.control : undefined)
  const agent = new Agent({ keepAlive: true })
  let answered = 0
  const over = new AbortController()
  ends.push(() => {
    over.abort()
    agent.destroy()
  })
  const visit = async () => {
    while (!over.signal.aborted) {
      try {
        const request = get(url ?? '', { agent })
        const [answer] = await once(request, 'response')
        await once(answer.resume(), 'end')
        answered++
        tell(1)
      } catch {
        await delay(20)
      }
    }
  }
  for (let visitor = 0; visitor < 100; visitor++) void visit()
  return () => answered
}

async function statusOf({ supervisor }: PreviewState) {
  const line = await openControlLine(supervisor?.control ?? '')
  const { processes } = await line.ask({ ask: 'status' }, 10_000)
  line.close()
  return processes?.[0]
}

describe('a server with far more visitors than it can serve', { timeout: 90_000 }, () => {
  it('is left alone while they get answers, and noticed when it freezes under them', async () => {
    const state = await scene.up('command', busy, quick)
    const answered = crowd(state, true)
    await expect.poll(async () => (await statusOf(state))?.saturated, hang).toBe(true)
    await delay(5000)
    expect([(await statusOf(state))?.restarts, incidents()]).toEqual([0, []])
    expect(answered()).toBeGreaterThan(10)

    process.kill(state.leader?.pid ?? 0, 'SIGSTOP')
    await expect.poll(incidents, hang).toMatchObject([{ kind: 'hung', outcome: 'recovered' }])
  })
})
