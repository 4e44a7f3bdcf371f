import { describe, expect, it } from 'vitest'
import { exportedLoad } from '../../../src/traffic/exports/exported-load.ts'
import { k6Script } from '../../../src/traffic/exports/k6/k6-script.ts'
import { runK6 } from '../../fixtures/traffic/run-k6.ts'
import { shopModel } from '../../fixtures/traffic/shop-model.ts'
import { stage } from '../../fixtures/traffic/stages.ts'
import { thresholds } from '../../fixtures/traffic/thresholds.ts'

const stages = [stage('warmup', 5, 1), stage('steady', 30, 1), stage('spike', 10, 5)]

function exported(texts: string[], env: Record<string, string> = {}) {
  const options = { stages, seed: 1, timeoutMs: 10_000, thresholds: thresholds(...texts) }
  const { files, unexpressed } = k6Script(exportedLoad(shopModel(), options), 'k6.js')
  const text = files['k6.js'] ?? ''
  const run = runK6(text, { TARGET: 'http://127.0.0.1', ...env })
  return { text, unexpressed, thresholds: run.options.thresholds }
}

describe('thresholds in k6', () => {
  it('are judged in the steady stages, or in those that they name, and need enough requests', () => {
    const stated = exported(['response p95 < 300ms', 'service p50 <= 1s in spike', 'errors < 0.5%'])
    expect(stated.thresholds).toEqual({
      dropped_iterations: [{ threshold: 'count==0' }],
      http_reqs: [{ threshold: 'count>0' }],
      'response{stage:steady}': [{ threshold: 'p(95)<300' }],
      'http_reqs{stage:steady}': [{ threshold: 'count>=200' }, { threshold: 'count>0' }],
      'service{stage:spike}': [{ threshold: 'p(50)<=1000' }],
      'http_reqs{stage:spike}': [{ threshold: 'count>=20' }],
      'failed{stage:steady}': [{ threshold: 'rate<0.005' }],
    })
    expect(stated.unexpressed).toEqual([])
  })

  it('know routes by the name of their requests', () => {
    const stated = exported(['route "GET /c/:name" p50 < 9ms'])
    expect(stated.thresholds['response{stage:steady,name:GET /c/:name}']).toEqual([
      { threshold: 'p(50)<9' },
    ])
  })

  it('divide rates among the parts of a load', () => {
    const key = 'served{stage:steady}'
    expect(exported(['rate >= 15/s']).thresholds[key]).toEqual([{ threshold: 'count>=450' }])
    const parts = exported(['rate >= 15/s'], { PARTS: '4' })
    expect(parts.thresholds[key]).toEqual([{ threshold: 'count>=112.5' }])
  })

  it('say what they cannot do', () => {
    const {
      text,
      unexpressed,
      thresholds: stated,
    } = exported(['recover < 15s', 'errors < 5% for 10s abort'])
    expect(unexpressed).toEqual([
      expect.stringContaining('"recover < 15s": k6 has no measure'),
      expect.stringContaining('not the last 10000 ms'),
    ])
    expect(text).toContain('// Not expressed here:\n// - "recover < 15s"')
    expect(stated['failed{stage:steady}']).toEqual([
      { threshold: 'rate<0.05', abortOnFail: true, delayAbortEval: '10000ms' },
    ])
  })
})
