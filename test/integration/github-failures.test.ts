import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Fault, GithubApiOptions } from '../action/github-api/options.ts'
import { startGithubApi } from '../action/github-api/server.ts'
import { runCli } from '../fixtures/cli/rehearse-cli.ts'
import { aFinding, aResult } from '../unit/github/a-report.ts'

const event = path.resolve('test/fixtures/events/pull_request.opened.json')
const headSha = 'ec26c3e57ca3a959ca5aad62de7213c562f8c821'
const repo = 'Codertocat/Hello-World'
const token = 'ghs_0123456789abcdefghijABCDEFGHIJ012345'
let root: string
beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), 'rehearse-failures-'))
})
afterAll(() => rmSync(root, { recursive: true }))

/** `rehearse report` of a crawl that failed, in a job of its own; `parts` says what is wrong with that. */
async function report(
  name: string,
  apiUrl: string,
  env: Record<string, string> = {},
  config = '',
): Promise<{ code: number | null; outputs: string; log: string }> {
  const cwd = path.join(root, name.replaceAll(/\W/g, '-'))
  mkdirSync(path.join(cwd, 'run/results'), { recursive: true })
  const result = { schema: 'rehearse.result/1', ...aResult([aFinding()]) }
  writeFileSync(path.join(cwd, 'run/results/crawl.json'), JSON.stringify(result))
  const written = `preview: { url: 'http://127.0.0.1:9' }\nchecks: [crawl]\n${config}`
  writeFileSync(path.join(cwd, 'rehearse.yml'), written)
  writeFileSync(path.join(cwd, 'outputs'), '')
  writeFileSync(path.join(cwd, 'summary'), '')
  const { code, stderr } = await runCli(['report', '--dir', 'run', '--policy-ref', 'head'], {
    cwd,
    env: {
      GITHUB_ACTIONS: 'true',
      GITHUB_API_URL: apiUrl,
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_EVENT_PATH: event,
      GITHUB_OUTPUT: path.join(cwd, 'outputs'),
      GITHUB_REPOSITORY: repo,
      GITHUB_RUN_ID: '5',
      GITHUB_STEP_SUMMARY: path.join(cwd, 'summary'),
      INPUT_TOKEN: token,
      ...env,
    },
  })
  return { code, outputs: readFileSync(path.join(cwd, 'outputs'), 'utf8'), log: stderr }
}

async function withApi<T>(
  parts: Partial<GithubApiOptions>,
  work: (url: string) => Promise<T>,
): Promise<T> {
  const tokens = { job: { value: token, rights: { 'pull-requests': 'write' as const } } }
  const pulls = [{ number: 2, headSha }]
  const server = await startGithubApi({ repo, tokens, pulls, ...parts })
  try {
    return await work(server.url)
  } finally {
    await server.close()
  }
}

const answers = (status: number, headers: Record<string, string> = {}): { faults: Fault[] } => ({
  faults: [{ method: 'POST', path: /comments$/, status, headers }],
})

/** Each failure, and words of the log that name what to do. */
const failures: [string, (name: string) => ReturnType<typeof report>, RegExp][] = [
  ['403', (name) => withApi(answers(403), (url) => report(name, url)), /pull-requests: write/],
  ['404', (name) => withApi(answers(404), (url) => report(name, url)), /pull-requests: write/],
  ['410', (name) => withApi(answers(410), (url) => report(name, url)), /switch on issues/],
  ['422', (name) => withApi(answers(422), (url) => report(name, url)), /shorten the report/],
  [
    '429',
    (name) => withApi(answers(429, { 'retry-after': '600' }), (url) => report(name, url)),
    /run fewer jobs/,
  ],
  ['5xx', (name) => withApi(answers(503), (url) => report(name, url)), /next run writes/],
  [
    'time-out',
    async (name) => {
      const silent = createServer(() => {})
      await new Promise<void>((resolve) => {
        silent.listen(0, '127.0.0.1', resolve)
      })
      const { port } = silent.address() as AddressInfo
      try {
        return await report(name, `http://127.0.0.1:${port}`)
      } finally {
        silent.closeAllConnections()
        silent.close()
      }
    },
    /took longer than 60 s[^]*next run writes/,
  ],
  [
    'no summary file',
    (name) => withApi({}, (url) => report(name, url, { GITHUB_STEP_SUMMARY: '' })),
    /summary could not be written: GITHUB_STEP_SUMMARY is not set/,
  ],
  [
    'no artifact service',
    (name) => withApi({}, (url) => report(name, url, {}, 'base: { artifact: rehearse }')),
    /report of the base could not be read[^]*actions: read/,
  ],
  [
    'Enterprise',
    (name) => withApi({ flavour: 'ghes-3.17', ...answers(403) }, (url) => report(name, `${url}/`)),
    /pull-requests: write/,
  ],
  [
    'Gitea',
    // Another root and a trailing slash in the address of the web, and no such operations.
    (name) =>
      withApi({}, (url) =>
        report(name, `${url}/api/v1`, {
          GITEA_ACTIONS: 'true',
          GITHUB_SERVER_URL: 'http://git.test/',
        }),
      ),
    /next run writes|pull-requests: write/,
  ],
  [
    'empty event',
    async (name) => {
      const file = path.join(root, 'empty.json')
      writeFileSync(file, '')
      return await withApi({}, (url) => report(name, url, { GITHUB_EVENT_PATH: file }))
    },
    /payload of the event pull_request is missing or cannot be read/,
  ],
]

describe('whatever fails around the report', () => {
  it('leaves outcome and exit code as they were, and is told with its fix', async () => {
    const good = await withApi({}, (url) => report('all well', url))
    expect(good.outputs).toMatch(/comment-state<<.*\ncreated/)
    // At once: what is slow about them is waiting.
    const seen = await Promise.all(
      failures.map(async ([name, fail, fix]) => ({ name, fix, ...(await fail(name)) })),
    )
    for (const { name, fix, code, outputs, log } of seen) {
      expect([name, code]).toEqual([name, good.code])
      expect(outputs).toMatch(/outcome<<.*\nfail\n/)
      expect(outputs).toMatch(/gate<<.*\nclosed\n/)
      expect(`${name}: ${log}`).toMatch(fix)
    }
    expect(good.code).toBe(1)
    expect(seen).toHaveLength(12)
  }, 400_000)
})
