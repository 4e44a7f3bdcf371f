import { describe, expect, it } from 'vitest'
import { restarted } from '../../../src/checks/health/restarted.ts'
import type { Incident } from '../../../src/model/incident.ts'

const incident = (part: Partial<Incident> = {}): Incident => ({
  process: 'web',
  kind: 'exited',
  began: '2026-01-02T03:04:05.678Z',
  why: 'was ended by SIGKILL',
  restarts: 1,
  outcome: 'recovered',
  downMs: 340,
  lastLog: ['out of memory'],
  ...part,
})

describe('restarted', () => {
  it('finds nothing where nothing fell', () => {
    expect(restarted([])).toEqual([])
  })

  it('tells what happened, how long it was down, and its last lines', () => {
    expect(restarted([incident()])).toEqual([
      {
        rule: 'health/process-restarted',
        severity: 'error',
        subject: 'web',
        message:
          'The process was ended by SIGKILL; it was restarted 1 time and was down for 340 ms in all',
        fix: 'Its last lines before tell why; all of them stand in logs/ of the run folder',
        evidence: ['2026-01-02T03:04:05.678Z', 'out of memory'],
      },
    ])
  })

  it('makes one finding of each process, and says how it ended', () => {
    const found = restarted([
      incident(),
      incident({ process: 'worker', outcome: 'open', downMs: undefined, restarts: 0 } as never),
      incident({ restarts: 5, outcome: 'gave-up' }),
    ])
    expect(found.map(({ subject, message }) => [subject, message])).toEqual([
      [
        'web',
        'The process was ended by SIGKILL; that or the like happened 2 times; it was restarted 6 times and was down for 680 ms in all; then the watchdog gave up',
      ],
      ['worker', 'The process was ended by SIGKILL; it does not serve yet'],
    ])
  })

  it('only warns of a part that hung', () => {
    const found = restarted([incident({ kind: 'partly-hung', restarts: 0, why: 'hangs partly' })])
    expect(found).toMatchObject([{ severity: 'warning', subject: 'web' }])
  })
})
