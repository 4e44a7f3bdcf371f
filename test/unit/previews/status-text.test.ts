import { describe, expect, it } from 'vitest'
import { phaseNow } from '../../../src/previews/phase-now.ts'
import { statusText } from '../../../src/previews/status-text.ts'

describe('statusText', () => {
  it('makes foreign text safe to show', () => {
    const text = statusText({
      phase: 'up',
      provider: 'compose',
      url: 'https://user:secret@shop.example/?token=abc',
      processes: [{ pid: 7, startTime: 1, command: 'node \u001b[2Jserver.js' }],
      containers: [
        { service: 'db\n::error::', status: 'running', health: 'healthy', restarts: 2 },
        { service: 'init', status: 'exited', exitCode: 0, restarts: 0 },
      ],
      trouble: 'no engine',
    })
    expect(text.split('\n')).toEqual([
      'preview    up, compose',
      'url        https://‹redacted›@shop.example/?token=‹redacted›',
      'container  db\\u{a}::error::: running, healthy, 2 restarts',
      'container  init: exited, exit code 0',
      'process    7 node \\u{1b}[2Jserver.js',
      'trouble    no engine',
      '',
    ])
  })

  it('tells that there is none', () => {
    expect(statusText({ phase: 'down', processes: [] })).toBe('preview  down\n')
  })
})

describe('phaseNow', () => {
  const up = { phase: 'up', own: true } as const
  it('believes what is seen before what is written', () => {
    expect(phaseNow(up, { alive: true, listening: true })).toBe('up')
    expect(phaseNow(up, { alive: false, listening: true })).toBe('up')
    expect(phaseNow(up, { alive: true, listening: false })).toBe('starting')
    expect(phaseNow(up, { alive: false, listening: false })).toBe('down')
    expect(phaseNow({ ...up, phase: 'starting' }, { alive: true, listening: undefined })).toBe(
      'starting',
    )
    expect(phaseNow({ ...up, own: false }, { alive: false, listening: false })).toBe('up')
    expect(phaseNow({ ...up, phase: 'down' }, { alive: true, listening: false })).toBe('down')
  })
})
