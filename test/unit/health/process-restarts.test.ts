import { describe, expect, it } from 'vitest'
import { seeRestarts } from '../../../src/checks/health/kinds/process/see-restarts.ts'
import type { Incident } from '../../../src/model/incident.ts'
import type { Stage } from '../../../src/model/stage.ts'

const began = '2026-11-29T02:30:00.000Z'
const since = Date.parse(began)

function incident(part: Partial<Incident>): Incident {
  return {
    process: 'web',
    kind: 'exited',
    began,
    why: 'ended with exit code 7',
    restarts: 0,
    outcome: 'recovered',
    lastLog: ['out of disk'],
    ...part,
  }
}

async function seen(...incidents: Incident[]) {
  const stage = { incidents: () => Promise.resolve(incidents) } as unknown as Stage
  const look = await seeRestarts(stage, since)
  return 'seen' in look && look.seen.what === 'restarts' ? look.seen : undefined
}

describe('restarts', () => {
  it('are counted from the begin of the watch', async () => {
    const early = incident({ began: '2026-11-29T02:29:59.999Z', restarts: 4 })
    expect(await seen(early, incident({ restarts: 2 }))).toEqual({
      what: 'restarts',
      restarts: 2,
      events: [
        `${began} web ended with exit code 7, started again 2 times; last line: out of disk`,
      ],
    })
  })

  it('that a process still needs count, as one that is down is none that held', async () => {
    const down = await seen(incident({ outcome: 'open' }))
    expect(down).toMatchObject({ restarts: 1 })
    expect(down?.events[0]).toContain('started again 1 time and not up yet')
    expect(await seen(incident({ outcome: 'open', restarts: 3 }))).toMatchObject({ restarts: 3 })
    expect((await seen(incident({ outcome: 'gave-up', restarts: 5 })))?.events[0]).toContain(
      'started again 5 times in vain',
    )
  })

  it('are none where only a part hung', async () => {
    expect(await seen(incident({ kind: 'partly-hung', outcome: 'open' }))).toMatchObject({
      restarts: 0,
    })
  })

  it('are not known where nobody keeps the processes alive', async () => {
    const stage = { incidents: () => Promise.resolve(undefined) } as unknown as Stage
    expect(await seeRestarts(stage, since)).toHaveProperty('problem')
  })
})
