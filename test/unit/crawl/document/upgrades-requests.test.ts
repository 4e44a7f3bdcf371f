import { expect, it } from 'vitest'
import { upgradesRequests } from '../../../../src/checks/crawl/document/upgrades-requests.ts'

it.each([
  ['upgrade-insecure-requests', true],
  ["default-src 'self'; Upgrade-Insecure-Requests ;", true],
  ["default-src 'self', upgrade-insecure-requests", true],
  ['upgrade-insecure-requests 1', true],
  ['', false],
  ["default-src 'self'", false],
  ['upgrade-insecure-requests-not', false],
  ['report-uri /upgrade-insecure-requests', false],
])('%s: %s', (policy, expected) => {
  expect(upgradesRequests(policy)).toBe(expected)
})
