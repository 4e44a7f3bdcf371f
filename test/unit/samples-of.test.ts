import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import type { PreviewState } from '../../src/model/preview.ts'
import { samplesOf } from '../../src/samples-of.ts'

const dir = mkdtempSync(join(tmpdir(), 'rehearse-samples-'))
afterEach(() => rmSync(dir, { recursive: true, force: true }))

const preview: PreviewState = {
  schema: 'rehearse.preview/1',
  id: '11111111-2222-4333-8444-555555555555',
  provider: 'command',
  phase: 'up',
  startedAt: '2026-01-01T00:00:00Z',
  own: true,
}
const supervisor = { pid: 1, startTime: 0, control: '/run/control' }

describe('the samples of a preview', () => {
  it('are those that its supervisor wrote', async () => {
    mkdirSync(join(dir, 'logs'), { recursive: true })
    const lines = ['{"at":1,"cpu":0.5}', 'cut off', '{"at":2,"rssBytes":7}', '']
    writeFileSync(join(dir, 'logs', 'samples.jsonl'), lines.join('\n'))
    expect(await samplesOf({ dir }, { ...preview, supervisor })).toEqual([
      { at: 1, cpu: 0.5 },
      { at: 2, rssBytes: 7 },
    ])
  })

  it('are none before the first, and unknown where nobody takes any', async () => {
    expect(await samplesOf({ dir }, { ...preview, supervisor })).toEqual([])
    expect(await samplesOf({ dir }, preview)).toBeUndefined()
    expect(await samplesOf({ dir }, undefined)).toBeUndefined()
  })
})
