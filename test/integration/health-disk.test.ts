import { rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { afterAll, describe, expect, it, type TestContext } from 'vitest'
import type { Filled } from '../../src/checks/health/kinds/disk/asked.ts'
import { loadApp } from '../fixtures/health/load-app.ts'
import { lookAt } from '../fixtures/health/look-at.ts'
import { smallDisk } from '../fixtures/health/small-disk.ts'

const nowhere = new URL('http://127.0.0.1:9/')
const disk = smallDisk(50)
afterAll(() => {
  if (!('problem' in disk)) disk.remove()
})

/** Its folder; skips the test, with the reason, where there can be none. */
function place({ skip }: TestContext): string {
  if ('problem' in disk) skip(disk.problem)
  return 'path' in disk ? disk.path : ''
}

describe('room on a disk', () => {
  it('is told of the folder of the preview and of any path', async () => {
    const lines = ['disk free > 0.0001%', 'disk /tmp inodes >= 0%', 'disk "/" free > 1kB']
    const { rows, findings } = await lookAt(nowhere, lines)
    expect(findings).toEqual([])
    expect(rows.map(({ state, seen }) => `${state} ${seen}`)).toEqual([
      expect.stringMatching(/^ok [\d.]+% \([\d.]+ [kMGT]B\)$/),
      expect.stringMatching(/^ok (?:[\d.]+% \([\d,]+\)|no fixed number of them)$/),
      expect.stringMatching(/^ok [\d.]+% \([\d.]+ [kMGT]B\)$/),
    ])
  })

  it('that is too little is found', async () => {
    const { findings } = await lookAt(nowhere, ['disk free > 100%', 'disk free >= 900000GB'])
    expect(findings).toMatchObject([
      {
        rule: 'health/disk-free',
        message: expect.stringMatching(/^has only [\d.]+% \(.*\) free$/),
      },
      {
        fix: 'See what takes the room: du -x | sort -n',
        evidence: [expect.stringMatching(/^[\d.]+ [kMGT]B of [\d.]+ [MGT]B are free for users/)],
      },
    ])
  })

  it('of a path that is not there is not known', async () => {
    const { findings, incomplete } = await lookAt(nowhere, ['disk /not/there free > 1%'])
    expect(findings).toEqual([])
    expect(incomplete).toMatch(/could not be found out: disk \/not\/there free > 1%: ENOENT/)
  })

  it.skipIf(process.platform !== 'linux')('of what is on no disk is not known', async () => {
    const { findings, incomplete } = await lookAt(nowhere, ['disk /proc free > 1%'])
    expect(findings).toEqual([])
    expect(incomplete).toMatch(/the file system of \/proc has no size/)
  })
})

describe('a disk under load', { timeout: 120_000 }, () => {
  it('that fills is found, with the time that is left within a fifth of the truth', async (test) => {
    const at = place(test)
    const file = path.join(at, 'app.log')
    const lines = [`disk ${at} full in > 1h`, `disk ${at} grows < 10MB/min`]
    const { findings, facts, answered, seconds } = await loadApp(['fills-the-disk', file], lines, {
      seconds: 10,
      perS: 80,
    })
    const left = 50 * 1024 * 1024 - statSync(file).size
    rmSync(file)
    expect(findings).toMatchObject([
      {
        rule: 'health/disk-full',
        message: expect.stringMatching(
          /^is full in [\d.]+ s at this traffic: .* a minute, .* free$/,
        ),
        evidence: expect.arrayContaining([expect.stringMatching(/^after .*: [\d.]+ MB free$/)]),
      },
      { rule: 'health/disk-growth', message: expect.stringMatching(/per 1,000 requests$/) },
    ])
    const [sample] = facts.looked[0]?.samples ?? []
    const seen = sample && 'seen' in sample ? (sample.seen as Filled) : undefined
    const told = (seen?.freeBytes ?? 0) / (seen?.perMin ?? 0)
    const truth = left / ((answered / seconds) * 60 * 20_000)
    expect(told / truth).toBeGreaterThan(0.8)
    expect(told / truth).toBeLessThan(1.2)
  })

  it('that is full is found, with when it was', async (test) => {
    const at = place(test)
    const file = path.join(at, 'app.log')
    const lines = [`disk ${at} full in > 1h`, `disk ${at} free > 10% [during]`]
    const { findings } = await loadApp(['fills-the-disk', file], lines, { seconds: 10, perS: 300 })
    rmSync(file)
    expect(findings).toMatchObject([
      { message: expect.stringMatching(/^was full after [\d.]+ m?s of load$/) },
      { rule: 'health/disk-free', message: expect.stringMatching(/^has only 0(?:\.\d)?% /) },
    ])
  })

  it('that is written to and emptied again gives no finding', async (test) => {
    const at = place(test)
    const file = path.join(at, 'app.log')
    const lines = [`disk ${at} full in > 2m`, `disk ${at} grows < 60MB/min`, 'disk full in > 1m']
    const { findings, rows } = await loadApp(['rotates-its-log', file], lines, {
      seconds: 8,
      perS: 80,
    })
    rmSync(file)
    expect(findings).toEqual([])
    expect(rows[0]).toMatchObject({ state: 'ok' })
  })
})
