import { expect, it } from 'vitest'
import { ScriptOptions } from '../../../../src/previews/script/options.ts'

it('takes a text for up', () => {
  expect(ScriptOptions.parse('./deploy.sh')).toEqual({
    up: './deploy.sh',
    own: false,
    timeout: 60_000,
    'up-timeout': 600_000,
    'down-timeout': 300_000,
    cwd: '.',
  })
})

it('takes every command', () => {
  const all = { up: 'a', down: 'b', logs: 'c', restart: 'd', own: true, ready: '/health' }
  expect(ScriptOptions.parse(all)).toMatchObject(all)
})

it.each([
  ['an empty text', ' '],
  ['no up', { down: './destroy.sh' }],
  ['an empty restart', { up: 'a', restart: '' }],
  ['a NUL', { up: 'a', down: 'b\0c' }],
  ['a limit without a unit', { up: 'a', 'up-timeout': 10 }],
  ['a ready path on another host', { up: 'a', ready: '//other.example' }],
  ['an unknown key', { up: 'a', teardown: 'b' }],
])('refuses %s', (_what, written) => {
  expect(ScriptOptions.safeParse(written).success).toBe(false)
})
