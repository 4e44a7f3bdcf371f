import { expect, it } from 'vitest'
import { WatchdogOptions } from '../../src/model/watchdog.ts'
import { readWatchdog } from '../../src/read-watchdog.ts'

it('has defaults without a webhook', () => {
  const { watchdog, env } = readWatchdog(WatchdogOptions.parse({}), { A: '1' })
  expect(watchdog).toEqual({
    everyMs: 250,
    timeoutMs: 1000,
    failures: 2,
    restarts: 5,
    withinMs: 60_000,
    ttlMs: 6 * 3_600_000,
  })
  expect(env).toEqual({ A: '1' })
})

it('takes the address out of the environment of the code under test', () => {
  const options = WatchdogOptions.parse({ webhook: 'ALERT_URL', format: 'slack' })
  const { watchdog, env } = readWatchdog(options, { A: '1', ALERT_URL: 'https://hooks.example/x' })
  expect(watchdog.webhook).toEqual({ url: 'https://hooks.example/x', format: 'slack' })
  expect(env).toEqual({ A: '1' })
})

it.each([
  [undefined, 'watchdog.webhook names the variable ALERT_URL, which is not set'],
  [
    'hooks.example',
    'watchdog.webhook names the variable ALERT_URL, whose value is no http(s) address',
  ],
])('refuses the address %s', (address, why) => {
  const options = WatchdogOptions.parse({ webhook: 'ALERT_URL' })
  expect(() => readWatchdog(options, { ALERT_URL: address })).toThrow(
    expect.objectContaining({ code: 'watchdog-webhook', why }) as Error,
  )
})

it('wants the name of a variable, not the address', () => {
  expect(WatchdogOptions.safeParse({ webhook: 'https://hooks.example/x' }).success).toBe(false)
})
