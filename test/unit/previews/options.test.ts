import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { providers } from '../../../src/previews/index.ts'

const parse = (id: string, written: unknown) =>
  providers.find((provider) => provider.id === id)?.options.safeParse(written)

describe('the options of the previews', () => {
  it.each([
    [
      'command',
      'npm start',
      {
        start: 'npm start',
        ready: '/',
        timeout: 60_000,
        cwd: '.',
        env: {},
        'install-timeout': 600_000,
        'build-timeout': 600_000,
        setup: [],
        'setup-timeout': 300_000,
      },
    ],
    ['static', 'dist', { folder: 'dist', 'single-page': false, ready: '/', timeout: 60_000 }],
    ['url', 'https://shop.example', { address: 'https://shop.example', timeout: 60_000 }],
    ['github-deployment', 'Preview – *', { environment: 'Preview – *', timeout: 600_000 }],
    [
      'compose',
      'web',
      {
        service: 'web',
        ready: '/',
        timeout: 60_000,
        build: true,
        'build-timeout': 600_000,
        env: {},
      },
    ],
    [
      'dockerfile',
      'Dockerfile',
      {
        file: 'Dockerfile',
        context: '.',
        ready: '/',
        timeout: 60_000,
        'build-timeout': 600_000,
        env: {},
      },
    ],
  ])('%s takes a string as shorthand', (id, text, options) => {
    expect(parse(id, text)?.data).toEqual(options)
    const [name = ''] = Object.keys(options)
    expect(parse(id, { [name]: text })?.data).toEqual(options)
    expect(parse(id, { [name]: text, timeout: '2m' })?.data).toEqual({
      ...options,
      timeout: 120_000,
    })
  })

  it.each([
    ['command', ''],
    ['command', ' \n'],
    ['command', 'a\0b'],
    ['command', {}],
    ['command', { start: 'x', procfile: 'Procfile' }],
    ['command', { start: 'x', processes: { web: 'x' } }],
    ['command', { processes: { web: 'x' }, procfile: 'Procfile' }],
    ['command', { processes: {} }],
    ['command', { processes: { worker: 'x' } }],
    ['command', { processes: { web: ' ' } }],
    ['command', { processes: { web: 'x', 'a b': 'y' } }],
    ['command', { processes: { web: 'x', '../a': 'y' } }],
    ['command', { processes: { web: 'x', mail: 'y', Mail: 'z' } }],
    ['command', { procfile: ' ' }],
    ['command', { start: 'x', port: 0 }],
    ['command', { start: 'x', port: 65_536 }],
    ['command', { start: 'x', timeout: 60 }],
    ['command', { start: 'x', unknown: 1 }],
    ['command', { start: 'x', env: { PORT: '1' } }],
    ['command', { start: 'x', env: { REHEARSE_ID: '1' } }],
    ['command', { start: 'x', env: { 'A=B': '1' } }],
    ['command', { start: 'x', env: { A: 'a\0b' } }],
    ['command', { start: 'x', build: ' ' }],
    ['command', { start: 'x', build: 'y', 'build-timeout': 5 }],
    ['command', { start: 'x', setup: 'y' }],
    ['command', { start: 'x', setup: ['y', ''] }],
    ['command', { start: 'x', ready: 'health' }],
    ['command', { start: 'x', ready: '//other.example/' }],
    ['command', { start: 'x', ready: '/\\other.example/' }],
    ['command', { start: 'x', ready: '/\t/other.example/' }],
    ['static', ' '],
    ['static', { folder: 'dist', start: 'x' }],
    ['static', { folder: 'dist', 'single-page': 'yes' }],
    ['compose', ''],
    ['compose', 'compose.yaml'],
    ['compose', 'two words'],
    ['compose', { file: 'compose.yaml' }],
    ['compose', { service: 'web', file: [] }],
    ['compose', { service: 'web', env: { PORT: '1' } }],
    ['dockerfile', ' '],
    ['dockerfile', { file: 'Dockerfile', port: 0 }],
    ['url', ''],
    ['url', { address: 'https://shop.example', port: 1 }],
    ['github-deployment', ''],
    ['github-deployment', { environment: 'x'.repeat(256) }],
    ['github-deployment', { commit: 'abc1234' }],
    ['github-deployment', { commit: '0'.repeat(40) }],
    ['github-deployment', { 'token-env': 'A B' }],
    ['github-deployment', { ready: '//other.example/' }],
  ])('%s refuses %j', (id, written) => {
    expect(parse(id, written)?.success).toBe(false)
  })

  it('command says what is wrong with what it starts', () => {
    const message = (written: unknown) => parse('command', written)?.error?.message ?? ''
    expect(message({ ready: '/' })).toContain('write one of start, processes, procfile')
    expect(message({ start: 'x', procfile: 'P' })).toContain('by start and procfile')
    expect(message({ processes: { worker: 'x' } })).toContain('no process \\"web\\"')
    expect(parse('command', { processes: { web: 'x', worker: 'y' } })?.success).toBe(true)
  })

  it.each(providers.map((provider) => [provider.id, provider] as const))(
    '%s has a JSON Schema that describes every option and shows its default as it is written',
    (_id, provider) => {
      const schema = z.toJSONSchema(provider.options, { io: 'input' })
      const [text, object] = schema.anyOf ?? []
      expect(text).toMatchObject({ type: 'string' })
      const properties = Object.entries(object?.properties ?? {})
      expect(properties.length).toBeGreaterThanOrEqual(3)
      for (const [name, property] of properties) {
        expect([name, property]).toEqual([
          name,
          expect.objectContaining({ description: expect.stringMatching(/^[A-Z].*\.$/) }),
        ])
      }
      expect(object).toMatchObject({
        additionalProperties: false,
        properties: {
          timeout: { type: 'string', default: expect.stringMatching(/^[1-9]\d*[sm]$/) },
        },
      })
      // What the string stands for comes first, and nothing else is required.
      expect([undefined, [properties[0]?.[0]]]).toContainEqual(object?.required)
    },
  )
})
