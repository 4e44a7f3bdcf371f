import { describe, expect, it } from 'vitest'
import type { ContainerRef } from '../../../src/model/preview.ts'
import type { Container } from '../../../src/previews/containers/container.ts'
import { fallenContainers } from '../../../src/previews/containers/fallen-containers.ts'

const id = 'a'.repeat(64)
const started = Date.parse('2026-03-01T10:00:00Z')
const at = new Date(started + 60_000)
const was: ContainerRef = { id, service: 'web', startedAt: started, restarts: 2 }
const running: Container = {
  id,
  service: 'web',
  status: 'running',
  exitCode: 0,
  outOfMemory: false,
  startedAt: started,
  finishedAt: Number.NaN,
  restarts: 2,
  comesBack: false,
  hostNetwork: false,
  ports: [],
}
const found = (now: Partial<Container>) =>
  fallenContainers([was], [{ ...running, ...now }], at).map(({ incident }) => incident)

describe('containers since the preview was up', () => {
  it('that run as they did are no incident, and neither are those that were not there', () => {
    expect(found({})).toEqual([])
    expect(found({ health: { status: 'healthy', intervalMs: 1000, said: 'ok' } })).toEqual([])
    const other = { ...running, id: 'b'.repeat(64), status: 'exited', exitCode: 1 }
    expect(fallenContainers([was], [running, other], at)).toEqual([])
  })

  it('that ended are open where their policy starts them again, else given up', () => {
    const ended = { status: 'exited', exitCode: 137, outOfMemory: true, finishedAt: started + 5000 }
    expect(found(ended)).toEqual([
      {
        process: 'web',
        kind: 'exited',
        began: '2026-03-01T10:00:05.000Z',
        why: 'ended with exit code 137, for it used more memory than it may',
        restarts: 0,
        outcome: 'gave-up',
      },
    ])
    expect(found({ ...ended, comesBack: true })).toMatchObject([{ outcome: 'open' }])
  })

  it('that were started again have recovered, with the time between', () => {
    const again = { startedAt: started + 5300, finishedAt: started + 5000 }
    expect(found({ ...again, restarts: 4 })).toMatchObject([
      { kind: 'exited', outcome: 'recovered', restarts: 2, downMs: 300 },
    ])
    // By hand, or by an engine that does not count.
    expect(found(again)).toMatchObject([{ outcome: 'recovered', restarts: 1 }])
  })

  it('that are unhealthy hang, with what their check wrote last', () => {
    const health = {
      status: 'unhealthy',
      intervalMs: 1000,
      askedAt: started,
      said: 'a\nno queue\n',
    }
    expect(found({ health })).toEqual([
      {
        process: 'web',
        kind: 'hung',
        began: '2026-03-01T10:00:00.000Z',
        why: 'is unhealthy; its health check wrote: no queue',
        restarts: 0,
        outcome: 'open',
      },
    ])
  })

  it('that were removed are open since the look', () => {
    expect(fallenContainers([was], [], at)).toMatchObject([
      { id, incident: { why: 'was removed', began: at.toISOString(), outcome: 'open' } },
    ])
  })
})
