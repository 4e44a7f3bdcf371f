import { describe, expect, it } from 'vitest'
import { drivenLife, upLife, usual } from '../../fixtures/supervisor/driven-life.ts'

describe('a process that ends', () => {
  it('is only told while nobody has seen it up', () => {
    const own = drivenLife()
    own.exit()
    own.pass(100_000)
    expect([own.life().phase, own.done]).toEqual(['stopped', []])
  })

  it('starts again at once, and is told when it fell and when it serves again', () => {
    const own = upLife()
    const fell = own.now()
    own.exit()
    expect(own.of('start')).toMatchObject([{ generation: 2, at: fell }])
    expect(own.told()).toEqual(['died'])
    own.pass(120)
    own.probe(true, 0)
    expect(own.told()).toEqual(['died', 'recovered'])
    expect(own.of('record').at(-1)?.outage).toMatchObject({
      kind: 'exited',
      why: 'was ended by SIGKILL',
      restarts: 1,
      outcome: 'recovered',
      began: fell,
      ended: fell + 120,
    })
  })

  it('waits longer each time, and is given up after the restarts of the window with one alarm', () => {
    const own = upLife()
    const starts = []
    for (let n = 0; n < 20 && own.life().phase !== 'gave-up'; n++) {
      own.exit()
      own.pass(10_000)
      starts.push(own.of('start').at(-1)?.at ?? 0)
    }
    expect(own.of('start').map(({ at }) => at - (own.of('start')[0]?.at ?? 0))).toEqual([
      0, 10_100, 20_200, 30_400, 40_800,
    ])
    expect(own.told()).toEqual(['died', 'gave-up'])
    own.pass(1_000_000)
    expect(own.life().phase).toBe('gave-up')
  })

  it('is forgiven what it did before a stable time', () => {
    const own = upLife({ ...usual, restarts: 1000 })
    for (let n = 0; n < 10; n++) {
      own.exit()
      own.probe(true)
      own.pass(10_000)
    }
    const pauses = own.of('start').map(({ at }, n) => at - (own.of('record')[2 * n]?.at ?? 0))
    expect(new Set(pauses)).toEqual(new Set([0]))
  })

  it('is ended when it does not answer after its start, which counts as a failed start', () => {
    const own = upLife()
    own.exit()
    own.pass(usual.startTimeoutMs)
    expect(own.of('kill')).toMatchObject([{ generation: 2 }])
    own.exit()
    expect(own.life().phase).toBe('backing-off')
    expect(own.told()).toEqual(['died'])
  })

  it('is not mistaken for an older one', () => {
    const own = upLife()
    own.exit()
    own.probe(true)
    own.happen({ type: 'exited', generation: 1, why: 'late news' })
    expect(own.life().phase).toBe('up')
  })
})

describe('a process that does not answer', () => {
  it('is killed after as many probes as are set', () => {
    const own = upLife()
    own.probe(false)
    own.pass(usual.everyMs)
    expect(own.of('kill')).toEqual([])
    const before = own.now() - usual.everyMs - usual.timeoutMs
    own.probe(false)
    expect(own.of('kill')).toMatchObject([{ generation: 1, at: before + 2250 }])
    expect(own.told()).toEqual(['died'])
    own.exit()
    own.probe(true)
    expect(own.told()).toEqual(['died', 'recovered'])
    expect(own.of('record').at(-1)?.outage).toMatchObject({ kind: 'hung', began: before })
  })

  it('is spared while others get answers, and killed by timer when those end', () => {
    const own = upLife()
    for (let n = 0; n < 40; n++) {
      own.happen({ type: 'answered' })
      own.pass(100)
      if (n % 10 === 9) own.probe(false)
    }
    expect([own.life().saturated, own.of('kill')]).toEqual([true, []])
    expect(own.of('note-saturated')).toHaveLength(1)
    own.happen({ type: 'answered' })
    const last = own.now()
    own.pass(10_000)
    const [killed] = own.of('kill')
    expect((killed?.at ?? 0) - last).toBeGreaterThanOrEqual(usual.timeoutMs)
    expect((killed?.at ?? 0) - last).toBeLessThanOrEqual(4 * usual.timeoutMs)
  })

  it('is spared while it works for others who get no answer in time, and only then', () => {
    const own = upLife()
    const fail = (worked: boolean) => {
      own.pass(usual.timeoutMs)
      const { generation } = own.life()
      const { timeoutMs: tookMs } = usual
      own.happen({ type: 'probe', generation, ok: false, tookMs, worked })
    }
    for (let n = 0; n < 100; n++) {
      own.happen({ type: 'asked' })
      fail(true)
    }
    expect([own.life().saturated, own.of('kill')]).toEqual([true, []])
    own.happen({ type: 'asked' })
    fail(false)
    expect(own.of('kill')).toHaveLength(1)

    const unasked = upLife()
    for (let n = 0; n < 2; n++) {
      unasked.pass(usual.timeoutMs)
      unasked.happen({ type: 'probe', generation: 1, ok: false, tookMs: 1000, worked: true })
    }
    expect(unasked.of('kill')).toHaveLength(1)
  })

  it('takes idle time for no measure of how long a sign of life holds', () => {
    const own = upLife()
    for (let n = 0; n < 200; n++) {
      own.probe(true)
      own.pass(usual.everyMs)
    }
    own.pass(60_000)
    own.happen({ type: 'answered' })
    const last = own.now()
    own.probe(false)
    own.probe(false)
    own.pass(10_000)
    expect((own.of('kill')[0]?.at ?? Infinity) - last).toBeLessThanOrEqual(4 * usual.timeoutMs)
  })

  it('is left alone when it never answered in time: a slow site does not hang', () => {
    const own = drivenLife()
    own.happen({ type: 'watch' })
    for (let n = 0; n < 20; n++) own.probe(false)
    expect(own.of('kill')).toEqual([])
  })

  it('raises an alarm alone when a part of it answers quickly', () => {
    const own = upLife()
    for (let n = 0; n < 8; n++) {
      own.happen({ type: 'answered' })
      own.probe(n % 2 === 0)
      own.pass(usual.everyMs)
    }
    expect(own.told()).toEqual(['partly-hung'])
    for (let n = 0; n < 10; n++) own.probe(true)
    expect(own.told()).toEqual(['partly-hung', 'recovered'])
    expect([own.of('kill'), own.of('start')]).toEqual([[], []])
  })
})

describe('a restart that is asked for', () => {
  it('is no outage, and is replied to when it serves again', () => {
    const own = upLife()
    own.happen({ type: 'restart' })
    expect(own.of('end')).toMatchObject([{ generation: 1 }])
    own.exit()
    expect(own.of('reply-restarted')).toEqual([])
    own.probe(true)
    expect(own.of('reply-restarted')).toHaveLength(1)
    expect(own.told()).toEqual([])
  })

  it('tells why not, and goes on trying, when it does not come up', () => {
    const own = upLife()
    own.happen({ type: 'restart' })
    own.exit()
    own.exit('ended with exit code 1')
    expect(own.of('reply-restarted')).toMatchObject([
      { problem: 'ended with exit code 1 before it answered' },
    ])
    own.probe(true)
    expect(own.told()).toEqual(['died', 'recovered'])
    expect(own.of('record')[0]?.outage.kind).toBe('failed-start')
  })

  it('brings one back that was given up', () => {
    const own = upLife({ ...usual, restarts: 0 })
    own.exit()
    expect(own.told()).toEqual(['gave-up'])
    own.happen({ type: 'restart' })
    own.probe(true)
    expect(own.life().phase).toBe('up')
  })
})

it('starts nothing after it was stopped', () => {
  const own = upLife()
  own.exit()
  own.happen({ type: 'stop' })
  const before = own.done.length
  own.exit()
  own.happen({ type: 'restart' })
  own.pass(100_000)
  expect([own.life().phase, own.done.length]).toEqual(['stopped', before])
})

it('takes a process that cannot be probed for up once it has lived for a second', () => {
  const own = drivenLife({ ...usual, probed: false })
  own.happen({ type: 'watch' })
  own.exit()
  own.pass(999)
  expect(own.told()).toEqual(['died'])
  own.pass(1)
  expect(own.told()).toEqual(['died', 'recovered'])
})
