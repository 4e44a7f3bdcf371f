import { globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type ProtectedSite, startProtectedSite } from '../fixtures/access/protected-site.ts'
import { accessYaml, formsOfSecrets, secrets } from '../fixtures/access/secrets.ts'
import { startProject } from '../fixtures/cli/project.ts'
import { type Finished, runCli } from '../fixtures/cli/rehearse-cli.ts'

const names = path.resolve('test/fixtures/access/loopback-names.mjs')
// The other site answers on this machine, which links may lead to only where that is allowed.
const rest = `
allow-hosts: [other.example]
health: { assertions: ['GET /healthz status = 200', 'GET /a time < 10s'] }
load: { rate: 20/s, duration: 2s, thresholds: ['errors < 1%'] }
`

let site: ProtectedSite
let project: Awaited<ReturnType<typeof startProject>>
let ran: Finished[]
beforeEach(async () => {
  site = await startProtectedSite()
  project = await startProject(
    `preview: { url: { address: '${site.url}', ready: /a, ${accessYaml} } }${rest}`,
  )
  ran = []
})
afterEach(async () => {
  await project.remove()
  await site.close()
})

async function rehearse(
  args: string,
  env: Record<string, string> = secrets,
  config?: string,
): Promise<Finished> {
  if (config !== undefined) writeFileSync(path.join(project.cwd, 'rehearse.yml'), config + rest)
  const finished = await runCli(args.split(' '), {
    cwd: project.cwd,
    env: { NODE_OPTIONS: `--import=${names}`, ...env },
  })
  ran.push(finished)
  return finished
}

/** Nothing that was written or printed holds a form of a secret, and nobody else was sent one. */
function expectSecret(): void {
  const files = globSync('.rehearse/**', { cwd: project.cwd })
    .map((name) => path.join(project.cwd, name))
    .filter((file) => statSync(file).isFile())
  const texts = new Map(files.map((file) => [file, readFileSync(file, 'utf8')]))
  ran.forEach(({ stdout, stderr }, n) => texts.set(`output ${n}`, stdout + stderr))
  site.otherGot.forEach((text, n) => texts.set(`sent elsewhere ${n}`, text))
  expect(files.length).toBeGreaterThan(0)
  for (const form of formsOfSecrets()) {
    for (const [where, text] of texts) {
      expect(text.includes(form), `${JSON.stringify(form)} in ${where}:\n${text}`).toBe(false)
    }
  }
}

const isBrowser = ({ agent }: { agent: string }) => agent.startsWith('Mozilla/5.0 ')

/** Every request of every part carried what opens the site. */
function expectOpened(): void {
  // Lighthouse asks for robots.txt by the browser's own means, which it lets nobody add to.
  expect(
    site.asked.filter((one) => !one.opened && !(isBrowser(one) && one.path === '/robots.txt')),
  ).toEqual([])
  const agents = new Set(site.asked.filter((one) => !isBrowser(one)).map(({ agent }) => agent))
  expect([...agents].toSorted()).toEqual(['Rehearse', 'Rehearse (crawl)', 'rehearse'])
}

const resultOf = (name: string): string =>
  readFileSync(path.join(project.cwd, '.rehearse/results', `${name}.json`), 'utf8')

describe('a protected preview', { timeout: 120_000 }, () => {
  it('is opened in one run, and nothing shows what opens it', async () => {
    const { code, stderr, stdout } = await rehearse('run')
    expect(code, stderr + stdout).toBe(1)
    expectOpened()
    // The redirect and the links that leave the site were followed, without what opens the site.
    expect(site.otherGot.map((text) => text.split(' ')[1])).toEqual(
      expect.arrayContaining(['/landed', '/page', '/gone']),
    )
    expect(resultOf('crawl')).toContain('/gone')
    expect(resultOf('crawl')).toContain('/lost?gate=‹redacted›')
    expect(resultOf('load')).toContain('"outcome": "pass"')
    expect(resultOf('health-before')).toContain('‹redacted›')
    expect(stderr).toContain(
      'with the header x-gate, the header authorization, the header x-plain, the cookie session, and the cookie theme',
    )
    expectSecret()
  })

  it('is opened by steps of their own, with an address that only preview.json knows', async () => {
    const config = `preview: { script: { up: 'echo "$PREVIEW_COOKIE" >&2; echo ${site.url}', logs: 'echo "$PREVIEW_COOKIE"', down: 'true', ${accessYaml} } }`
    expect(await rehearse('preview up', secrets, config)).toMatchObject({ code: 0 })
    for (const check of ['health', 'crawl', 'load']) {
      const { code, stderr } = await rehearse(`${check} --record-only`)
      expect(code, stderr).toBe(0)
    }
    expect(await rehearse('health --moment after --json --record-only')).toMatchObject({ code: 0 })
    await rehearse('report')
    expect(await rehearse('preview down')).toMatchObject({ code: 0 })
    expect(resultOf('load')).toContain('"outcome": "pass"')
    expectOpened()
    expectSecret()
  })

  it('does not follow a preview.json that somebody forged', async () => {
    const config = `preview: { script: { up: 'echo ${site.url}', down: 'true', ${accessYaml} } }`
    expect(await rehearse('preview up', secrets, config)).toMatchObject({ code: 0 })
    const file = path.join(project.cwd, '.rehearse/preview.json')
    const state = readFileSync(file, 'utf8')
    expect(state).toContain('"seal": "')
    const forged = `${site.otherUrl}/`
    const unsealed = JSON.stringify({ ...JSON.parse(state), url: forged, seal: undefined })
    for (const text of [state.replaceAll(site.url, forged), unsealed]) {
      writeFileSync(file, text)
      for (const check of ['health', 'crawl']) {
        const { code, stderr } = await rehearse(check)
        expect(stderr).toContain('docs/errors.md#preview-access-unproven')
        expect(code).toBe(2)
      }
    }
    expect(site.otherGot).toEqual([])
    writeFileSync(file, state)
    const other = { ...secrets, PREVIEW_COOKIE: 'another-value' }
    expect((await rehearse('health', other)).stderr).toContain('#preview-access-unproven')
    expectSecret()
  })

  it('does not ask a base that somebody forged either', async () => {
    const config = `preview: { script: { up: 'echo ${site.url}', down: 'true', ${accessYaml} } }`
    expect(await rehearse('preview up', secrets, config)).toMatchObject({ code: 0 })
    const file = path.join(project.cwd, '.rehearse/preview.json')
    const forged = readFileSync(file, 'utf8').replaceAll(site.url, `${site.otherUrl}/forged`)
    mkdirSync(path.join(project.cwd, '.rehearse/base'))
    writeFileSync(path.join(project.cwd, '.rehearse/base/preview.json'), forged)
    const { code, stderr } = await rehearse('crawl')
    expect(code).toBe(1)
    expect(stderr).toMatch(/The base could not be asked: The headers and cookies .* are not sent/)
    expect(stderr).toContain('no base to compare with: it could not run there: ')
    expect(site.otherGot.some((text) => text.includes('/forged'))).toBe(false)
    expectSecret()
  })

  it('says what was sent where the secret is wrong, and what is missing', async () => {
    const wrong = { ...secrets, PREVIEW_GATE: 'gate-of-another-project' }
    const config = `preview: { url: { address: '${site.url}', headers: { x-gate: { env: PREVIEW_GATE } } } }`
    const { code, stderr } = await rehearse('preview up', wrong, config)
    expect(code).toBe(2)
    expect(stderr).toContain(
      "why: GET / answers 401, it is protected by Vercel's Deployment Protection; its setting is Protection Bypass for Automation, and the header x-gate was sent",
    )
    expect(stderr).toContain('fix: Check what PREVIEW_GATE holds')
    expect(stderr).not.toContain(wrong.PREVIEW_GATE)
    const { PREVIEW_GATE: _, ...others } = secrets
    for (const [env, what] of [
      [others, 'The variable PREVIEW_GATE is not set'],
      [{ ...others, PREVIEW_GATE: ' \n' }, 'The variable PREVIEW_GATE is empty'],
      [{ ...others, PREVIEW_GATE: 'two\nlines' }, 'The value of PREVIEW_GATE cannot be sent'],
    ] as const) {
      const asked = site.asked.length
      const told = await rehearse('preview up', env, config)
      expect(told).toMatchObject({ code: 2, stdout: '' })
      expect(told.stderr).toContain(what)
      expect(site.asked).toHaveLength(asked)
    }
  })

  it('shows nothing where an assertion fails on a page that shows what it was sent', async () => {
    const assertions = ['GET /healthz json $.seen = "nothing"', 'GET /error status = 200']
    const lines = assertions.map((text) => `--health-assertions=${text}`)
    const how = { cwd: project.cwd, env: secrets }
    ran.push(
      await runCli(['health', '--json', ...lines], how),
      await runCli(['health', ...lines], how),
    )
    expect(ran.map(({ code }) => code)).toEqual([1, 1])
    expect(ran[0]?.stdout).toContain('‹redacted›')
    expect(ran[1]?.stderr).toContain('answers 500')
    expectSecret()
  })

  it('takes the address of a flag with the headers of the file', async () => {
    const config = `preview: { url: { address: 'http://127.0.0.1:9', ${accessYaml} } }`
    await rehearse(`crawl --url ${site.url}`, { ...secrets, GITHUB_ACTIONS: 'true' }, config)
    expect(site.asked.every(({ opened }) => opened)).toBe(true)
    expect(site.asked.length).toBeGreaterThan(3)
  })
})
