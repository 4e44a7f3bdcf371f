import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadConfig } from '../../../src/config/load.ts'
import type { Overlay } from '../../../src/config/overlay.ts'
import { UserError } from '../../../src/model/errors.ts'
import { providers } from '../../../src/previews/index.ts'

const providerIds = providers.map(({ id }) => id).join(', ')

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'rehearse-config-'))
})
afterAll(() => rm(folder, { recursive: true }))

/** The three lines of the mistake in a config, with the folder taken out. */
async function lines(text: string, overlays: Overlay[] = []): Promise<string[]> {
  const file = path.join(folder, 'rehearse.yml')
  await writeFile(file, text)
  try {
    await loadConfig(file, overlays)
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return [error.what.replace(/^\S*rehearse\.yml/, 'rehearse.yml'), error.why, error.fix]
  }
  return []
}

describe('a mistake in rehearse.yml is told in three lines', () => {
  it.each([
    {
      name: 'a typo in a key',
      text: 'preview: { command: node x.js }\nhealth:\n  asertions: []\n',
      told: [
        'rehearse.yml:3:3: unknown key "asertions" in health',
        'health takes assertions, timeout, every',
        'Write "assertions"',
      ],
    },
    {
      name: "a variable that cannot be one, whose value is nobody's business",
      text: 'preview: { command: { start: x, env: { "A-B": hunter22 } } }',
      told: [
        'rehearse.yml:1:40: a name in preview.command.env is not valid',
        '"A-B" is no name of a variable',
        'Write it as docs/configuration.md says, or remove it',
      ],
    },
    {
      name: 'a list where names belong',
      text: 'preview:\n  command:\n    start: x\n    env:\n      - A=b\n',
      told: [
        'rehearse.yml:4:5: preview.command.env is not valid',
        '["A=b"] is no section of "name: value" lines',
        'Remove it for the default, {}, or mend it',
      ],
    },
    {
      name: 'a typo in a provider',
      text: 'preview: { comand: node x.js }',
      told: [
        'rehearse.yml:1:12: unknown key "comand" in preview',
        `preview takes ${providerIds}, database`,
        'Write "command"',
      ],
    },
    {
      name: 'a typo deep in a union',
      text: 'preview:\n  command:\n    start: node x.js\n    timout: 3s\n',
      told: [
        'rehearse.yml:4:5: unknown key "timout" in preview.command',
        'preview.command takes start, processes, procfile, port, ready, timeout, cwd, env, install, install-timeout, build, build-timeout, setup, setup-timeout',
        'Write "timeout"',
      ],
    },
    {
      name: 'a wrong unit',
      text: 'load:\n  timeout: 10 parsecs\n',
      told: [
        'rehearse.yml:2:3: load.timeout is not valid',
        '"10 parsecs" is no duration; write it as 500ms, 30s, 2m or 1h',
        'Remove it for the default, "10s", or mend it',
      ],
    },
    {
      name: 'a missing unit',
      text: 'load:\n  timeout: 10\n',
      told: [
        'rehearse.yml:2:3: load.timeout is not valid',
        '10 has no unit; write it as 500ms, 30s, 2m or 1h',
        'Remove it for the default, "10s", or mend it',
      ],
    },
    {
      name: 'an assertion that YAML takes apart',
      text: 'health:\n  assertions:\n    - GET / body contains "a: b"\n',
      told: [
        'rehearse.yml:3:7: unknown key "GET / body contains "a" in health.assertions.0',
        expect.stringContaining('health.assertions.0 takes http, '),
        "Put the whole line into single quotes: in YAML, ': ' makes a key of it",
      ],
    },
    {
      name: 'a threshold that means nothing',
      text: 'load: { thresholds: [response p95 < 300] }',
      told: [
        'rehearse.yml:1:22: load.thresholds.0 is not valid',
        '"response p95 < 300" compares with "300", which is no duration; write 300ms or 2s',
        'See docs/configuration.md for what it takes',
      ],
    },
    ...[
      ['{ //x: 1 }', '1 is the weight of "//x", which must not start with // or /\\'],
      ['[//x]', '"//x" must not start with // or /\\'],
      ['{ /: 0 }', '0 is no weight; write a number above 0 and at most 1,000,000'],
      ['{ /: no }', '"no" is no weight; write a number above 0 and at most 1,000,000'],
      ['[1]', '1 is no path; write it as text that starts with /'],
      ['/', '"/" is no list of paths; load.paths takes paths with weights, or a list of paths'],
    ].map(([paths, why]) => ({
      name: `the paths ${paths}`,
      text: `load:\n  paths: ${paths}\n`,
      told: [expect.stringMatching(/^rehearse\.yml:2:\d+: /), why, expect.any(String)],
    })),
    {
      name: 'two previews',
      text: 'preview: { command: node x.js, url: "http://127.0.0.1" }',
      told: [
        'rehearse.yml:1:1: preview is not valid',
        `{"command":"node x.js","url":"http://127.0.0.1"} names no preview or several; it takes exactly one of ${providerIds}`,
        'See docs/configuration.md for what it takes',
      ],
    },
    {
      name: 'an unknown check',
      text: 'checks: [health, crwal]',
      told: [
        'rehearse.yml:1:18: checks.1 is not valid',
        '"crwal" is not one of health, crawl, pages, audit, load',
        'See docs/configuration.md for what it takes',
      ],
    },
    {
      name: 'no YAML',
      text: 'load:\n\t- x',
      told: [
        'rehearse.yml:2:1 is no valid YAML',
        'Tabs are not allowed as indentation',
        'Check the indentation and the quotes around this line',
      ],
    },
    {
      name: 'a list',
      text: '- load',
      told: [
        'rehearse.yml holds no settings',
        'It is a list where "key: value" lines are expected',
        'Start it with a section such as "preview:"',
      ],
    },
  ])('$name', async ({ text, told }) => {
    expect(await lines(text)).toEqual(told)
  })

  it('names the input or flag that a wrong value came from', async () => {
    const overlay = { path: ['load', 'rate'], text: '5', origin: 'input load-rate' }
    expect((await lines('load: { rate: 9/s }', [overlay]))[0]).toBe(
      'input load-rate: load.rate is not valid',
    )
  })

  it('shows control characters instead of obeying them', async () => {
    const [what] = await lines('"\\e[2Jx": 1')
    expect(what).toBe('rehearse.yml:1:1: unknown key "\\u{1b}[2Jx"')
  })
})
