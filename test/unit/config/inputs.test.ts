import { describe, expect, it } from 'vitest'
import { readCommandLine } from '../../../src/command-line.ts'
import { configInputs } from '../../../src/config/inputs.ts'
import type { Host } from '../../../src/model/host.ts'

const withInputs = (inputs: Record<string, string>) =>
  ({ input: (name: string) => inputs[name] }) as Partial<Host> as Host

describe('inputs', () => {
  it('have each a name of their own', () => {
    const names = configInputs().map(({ name }) => name)
    expect(names).toEqual([...new Set(names)])
  })

  it('that several checks share reach each of them', () => {
    const { overlays } = readCommandLine([], withInputs({ 'chrome-path': '/opt/chrome' }))
    expect(overlays.map(({ path, text, origin }) => [path.join('.'), text, origin])).toEqual([
      ['pages.chrome-path', '/opt/chrome', 'input chrome-path'],
      ['audit.chrome-path', '/opt/chrome', 'input chrome-path'],
    ])
  })

  it('give way to flags', () => {
    const line = readCommandLine(['--chrome-path', '/b'], withInputs({ 'chrome-path': '/a' }))
    expect(line.overlays.map(({ text, origin }) => [text, origin])).toEqual([
      ['/b', 'flag --chrome-path'],
      ['/b', 'flag --chrome-path'],
    ])
  })
})
