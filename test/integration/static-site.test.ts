import { LinkChecker } from 'linkinator'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { previewCase } from '../fixtures/previews/preview-case.ts'

let scene: ReturnType<typeof previewCase>
let root: string

beforeEach(() => {
  scene = previewCase()
  root = join(scene.dir, '..', 'project')
})
afterEach(() => scene.end())

function write(files: Record<string, string>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), content)
  }
}

const page = (...links: string[]) =>
  `<!doctype html><title>x</title><link rel=stylesheet href=/site.css>${links
    .map((link) => `<a href="${link}">x</a>`)
    .join('')}`

const warnings = () =>
  scene.log.told.filter((line) => line.startsWith('warn ')).map((line) => line.slice(5))

/** Every page that the crawl saw, as "status path", sorted. */
async function crawled(url: string | undefined): Promise<string[]> {
  const { links } = await new LinkChecker().check({ path: url ?? '', recurse: true })
  return links.map((link) => `${link.status} ${new URL(link.url).pathname}`).toSorted()
}

it('is clean for a crawler that follows clean URLs, folders and rules', {
  timeout: 60_000,
}, async () => {
  write({
    'dist/index.html': page('/about', 'docs/', '/docs', '/moved', '/app/users', '/caf%C3%A9'),
    'dist/about.html': page('/', './docs/guide', '/docs/guide#top'),
    'dist/docs/index.html': page('guide', '../about', '/news/2024/tea'),
    'dist/docs/guide.html': page('./', '../'),
    'dist/blog/2024/tea.html': page('../../about'),
    'dist/app.html': page('/'),
    'dist/café.html': page('/'),
    'dist/site.css': 'p { color: red }',
    'dist/_redirects': '/moved /about\n/app/* /app.html 200\n/news/* /blog/:splat 302\n',
  })
  const { url } = await scene.up('static', 'dist', { root })
  const seen = await crawled(url)
  expect(seen.filter((line) => !line.startsWith('200 '))).toEqual([])
  for (const path of ['/moved', '/docs/guide', '/news/2024/tea', '/app/users', '/caf%C3%A9']) {
    expect(seen).toContain(`200 ${path}`)
  }
  expect(warnings()).toEqual([])

  // The same crawl is not clean once something is wrong.
  writeFileSync(join(root, 'dist', 'docs', 'guide.html'), 'changed since')
  expect((await crawled(url)).filter((line) => line.startsWith('500 '))).not.toEqual([])
})

it('tells mistakes in the rules by file and line, and serves all the same', async () => {
  const wrong = '/api/* https://api.example/:splat 200\n/fine /\nbad\n/x /y 999\n'
  write({
    'dist/index.html': page('/'),
    'dist/_redirects': wrong,
    'dist/_headers': `/*\n  X-Fine: yes\n${'  Nonsense\n'.repeat(30)}`,
  })
  const { url } = await scene.up('static', { folder: 'dist/' }, { root })
  expect(warnings().slice(0, 4)).toEqual([
    'dist/_redirects:1: passes requests on to https://api.example, which a preview does not; it answers 502',
    'dist/_redirects:3: "bad" does not begin with a slash; the rule is left out',
    'dist/_redirects:4: has the status "999"; known are 200, 301, 302, 303, 307, 308, 404; the rule is left out',
    'dist/_headers:3: "Nonsense" is no header; write "Name: value" or "! Name"',
  ])
  expect(warnings().slice(20)).toEqual(['and 13 more like these'])
  expect((await fetch(new URL('/', url))).headers.get('x-fine')).toBe('yes')
})

it('leaves out rules that are larger than 1 MiB', async () => {
  write({ 'dist/index.html': 'x', 'dist/_redirects': `/a /b\n${'#'.repeat(1024 * 1024)}` })
  const { url } = await scene.up('static', 'dist', { root })
  expect(warnings()).toEqual(['dist/_redirects: larger than 1048576 bytes; it is left out'])
  expect((await fetch(new URL('/a', url), { redirect: 'manual' })).status).toBe(404)
})

it('answers unknown paths with index.html for a single page', async () => {
  write({ 'dist/index.html': 'app' })
  const { url } = await scene.up('static', { folder: 'dist', 'single-page': true }, { root })
  const answer = await fetch(new URL('/users/7', url))
  expect([answer.status, await answer.text()]).toEqual([200, 'app'])
})

it('wants an index.html for a single page', async () => {
  write({ 'dist/app.html': 'app' })
  const options = { folder: 'dist', 'single-page': true }
  expect(await scene.failure('static', options, { root })).toEqual({
    code: 'preview-index-missing',
    what: `The folder "${join(root, 'dist')}" holds no index.html`,
    why: '"single-page" answers every unknown path with it',
    fix: 'Name the folder that the build writes index.html to, or remove "single-page"',
  })
})
