import { expect, it } from 'vitest'
import { childEnvironment } from '../../../src/processes/child-environment.ts'
import { scriptEnvironment } from '../../../src/previews/script/script-environment.ts'

it('withholds what the runner gives to a step only, and nothing of a similar name', () => {
  const kept = {
    PATH: '/bin',
    RUNNER_TRACKING_ID: 'job',
    GITHUB_ACTIONS: 'true',
    GITHUB_TOKEN_FILE: 'x',
    GITHUB_PATHS: 'x',
    MY_INPUT_X: 'x',
    EMPTY: '',
  }
  const outer = { ...kept, INPUT_: 'x', INPUT_URL: 'x', ACTIONS_CACHE_URL: 'x', GITHUB_TOKEN: 'x' }
  expect(childEnvironment(outer, { port: 80, id: 'id', extra: {} })).toEqual({
    ...kept,
    PORT: '80',
    REHEARSE_ID: 'id',
  })
})

it('lets the options add what it withholds, but not replace the port or the marker', () => {
  const extra = { GITHUB_TOKEN: 'given', PORT: '1', REHEARSE_ID: 'other' }
  const outer = { PORT: '2', REHEARSE_ID: 'outer' }
  expect(childEnvironment(outer, { port: 80, id: 'id', extra })).toEqual({
    GITHUB_TOKEN: 'given',
    PORT: '80',
    REHEARSE_ID: 'id',
  })
})

it('has no PORT where the preview gets none, except for the commands of a script', () => {
  expect(childEnvironment({ PORT: '2' }, { id: 'id', extra: {} })).toEqual({ REHEARSE_ID: 'id' })
  expect(scriptEnvironment({ PORT: '2' }, { id: 'id', dir: '/run' })).toMatchObject({ PORT: '2' })
  expect(scriptEnvironment({}, { id: 'id', dir: '/run' })).not.toHaveProperty('PORT')
})
