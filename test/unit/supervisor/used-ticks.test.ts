import { describe, expect, it } from 'vitest'
import { usedTicks } from '../../../src/supervisor/used-ticks.ts'

const entry = (pid: number, parent: number, startTime: number, own: number, child = 0) => ({
  pid,
  parent,
  startTime,
  ownTicks: own,
  childTicks: child,
})
const root = (own: number, child = 0) => entry(1, 0, 100, own, child)

describe('CPU time of a tree between two looks', () => {
  it('is what each used in between', () => {
    const before = [root(10), entry(2, 1, 110, 5)]
    expect(usedTicks(before, [root(14), entry(2, 1, 110, 8)], 200)).toBe(7)
  })

  it('counts all of a process that began in between, with its ended children', () => {
    expect(usedTicks([root(10)], [root(10), entry(2, 1, 250, 6, 3)], 200)).toBe(9)
  })

  it('counts nothing of an older process that it sees for the first time', () => {
    expect(usedTicks([root(10)], [root(10), entry(2, 1, 150, 6000)], 200)).toBe(0)
  })

  it('counts what a child used before it ended once', () => {
    // 40 ticks were counted, it used 3 more, and its parent inherits 43.
    expect(usedTicks([root(10), entry(2, 1, 110, 40)], [root(11, 43)], 200)).toBe(4)
  })

  it('counts a child that came and went unseen', () => {
    expect(usedTicks([root(10, 5)], [root(10, 25)], 200)).toBe(20)
  })

  it('hands a family that ended to the ancestor that lives', () => {
    const before = [root(0), entry(2, 1, 110, 20), entry(3, 2, 120, 30)]
    expect(usedTicks(before, [root(0, 54)], 200)).toBe(4)
  })

  it('is not misled by a parent that does not wait for its children', () => {
    expect(usedTicks([root(10), entry(2, 1, 110, 40)], [root(12)], 200)).toBe(2)
  })

  it('takes a process id that was given to another process for a new process', () => {
    expect(usedTicks([entry(2, 1, 110, 40)], [entry(2, 1, 300, 7)], 200)).toBe(7)
    expect(usedTicks([entry(2, 1, 110, 40)], [entry(2, 1, 150, 7)], 200)).toBe(0)
  })

  it('ends although two processes seem to be each other’s parents', () => {
    expect(usedTicks([entry(2, 3, 110, 40), entry(3, 2, 110, 40)], [root(1)], 0)).toBe(1)
  })
})
