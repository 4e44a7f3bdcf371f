import * as fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { Alarm } from '../../../../src/checks/load/engine/clock/alarm.ts'
import { DueHeap } from '../../../../src/checks/load/engine/clock/due-heap.ts'
import { Scheduler } from '../../../../src/checks/load/engine/clock/scheduler.ts'

const now = () => performance.now()
const alarms: Alarm[] = []
afterEach(async () => {
  for (const alarm of alarms.splice(0)) await alarm.close()
})

async function started(failed: (error: unknown) => void = () => {}, relaxed = () => false) {
  const scheduler = new Scheduler(now, failed, relaxed)
  const alarm = await Alarm.open(() => scheduler.rang())
  alarms.push(alarm)
  scheduler.start(alarm)
  return scheduler
}

function until(done: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const timer = setInterval(() => {
      if (!done()) return
      clearInterval(timer)
      resolve()
    }, 1)
  })
}

describe('the heap', () => {
  it('gives back by time, whatever the order was', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), (times) => {
        const heap = new DueHeap<{ at: number }>()
        for (const at of times) heap.push({ at })
        const out: number[] = []
        for (let item = heap.shift(); item; item = heap.shift()) out.push(item.at)
        expect(out).toEqual(times.toSorted((a, b) => a - b))
        expect(heap.first()).toBeUndefined()
      }),
    )
  })

  it('stays one while some are taken', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.integer())), (actions) => {
        const heap = new DueHeap<{ at: number }>()
        let left: number[] = []
        for (const at of actions) {
          if (at === null) {
            expect(heap.shift()?.at).toBe(left.shift())
          } else {
            heap.push({ at })
            left = [...left, at].toSorted((a, b) => a - b)
          }
        }
      }),
    )
  })
})

describe('the alarm', () => {
  it('rings once, not before its time', async () => {
    const rings: number[] = []
    const alarm = await Alarm.open(() => rings.push(now()))
    alarms.push(alarm)
    const at = now() + 20
    alarm.set(at)
    await until(() => rings.length > 0)
    expect(rings[0]).toBeGreaterThanOrEqual(at - 0.1)
    await new Promise((resolve) => {
      setTimeout(resolve, 30)
    })
    expect(rings).toHaveLength(1)
  })

  it('rings when it was set to last', async () => {
    const rings: number[] = []
    const alarm = await Alarm.open(() => rings.push(now()))
    alarms.push(alarm)
    const begun = now()
    alarm.set(begun + 60_000)
    alarm.set(begun + 10)
    await until(() => rings.length > 0)
    expect(now() - begun).toBeLessThan(30_000)
  })
})

describe('the scheduler', () => {
  it('does everything, by time and never early', async () => {
    const scheduler = await started()
    const done: { at: number; when: number }[] = []
    const begun = now()
    for (const after of [30, 0, 7, 7.5, -5, 12]) {
      const at = begun + after
      scheduler.at(at, () => done.push({ at, when: now() }))
    }
    await until(() => done.length === 6)
    expect(done.map(({ at }) => at - begun)).toEqual(
      [-5, 0, 7, 7.5, 12, 30].map((n) => begun + n - begun),
    )
    for (const { at, when } of done) expect(when).toBeGreaterThanOrEqual(at)
  })

  it('takes what is due sooner than all before', async () => {
    const scheduler = await started()
    const done: string[] = []
    scheduler.at(now() + 60_000, () => done.push('late'))
    scheduler.at(now() + 5, () => {
      done.push('soon')
      scheduler.at(now() + 5, () => done.push('after'))
    })
    await until(() => done.length === 2)
    expect(done).toEqual(['soon', 'after'])
  })

  it('does nothing before it is started, and nothing after it is stopped', async () => {
    const done: string[] = []
    const waiting = new Scheduler(now, () => {})
    waiting.at(now(), () => done.push('not started'))
    const scheduler = await started()
    scheduler.at(now() + 5, () => done.push('first'))
    scheduler.at(now() + 5, () => scheduler.stop())
    scheduler.at(now() + 5.1, () => done.push('stopped'))
    await until(() => done.length > 0)
    await new Promise((resolve) => {
      setTimeout(resolve, 20)
    })
    expect(done).toEqual(['first'])
  })

  it('tells what its work threw', async () => {
    const failures: unknown[] = []
    const scheduler = await started((error) => failures.push(error))
    const error = new Error('a mistake')
    scheduler.at(now(), () => {
      throw error
    })
    await until(() => failures.length > 0)
    expect(failures).toEqual([error])
  })

  it('lets the event loop have its turn among what is overdue', async () => {
    const scheduler = await started()
    const done: string[] = []
    const due = now()
    for (let n = 0; n < 150; n++) scheduler.at(due, () => done.push('work'))
    setImmediate(() => done.push('turn'))
    await until(() => done.length === 151)
    expect(done.indexOf('turn')).toBeLessThanOrEqual(100)
  })

  it('does everything in its time when it may be late, too', async () => {
    const scheduler = await started(
      () => {},
      () => true,
    )
    const late: number[] = []
    for (let n = 0; n < 20; n++) {
      const at = now() + n / 4
      scheduler.at(at, () => late.push(now() - at))
    }
    await until(() => late.length === 20)
    expect(Math.min(...late)).toBeGreaterThanOrEqual(0)
  })
})
