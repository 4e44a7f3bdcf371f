import { expect, it } from 'vitest'
import { median } from '../../../src/model/median.ts'

it.each([
  [[7], 7],
  [[9, 1, 10], 9],
  [[10, 1, 2, 9], 5.5],
  [[], Number.NaN],
])('the median of %j is %d', (values, expected) => {
  expect(median(values)).toBe(expected)
})
