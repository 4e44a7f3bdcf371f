import { symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  findSource,
  type SourcePlace,
} from '../../src/checks/crawl/externals/source/find-source.ts'
import { checkout } from '../fixtures/externals/checkout.ts'

function found(
  root: string,
  hrefs: readonly string[],
  hints: Readonly<Record<string, string>> = {},
): Promise<Map<string, SourcePlace>> {
  return findSource({
    root,
    hrefs,
    pageHints: new Map(Object.entries(hints)),
    env: process.env,
    signal: new AbortController().signal,
  })
}

const shown = (places: Map<string, SourcePlace>): Record<string, string> =>
  Object.fromEntries([...places].map(([href, { file, line }]) => [href, `${file}:${line}`]))

describe('the source of a link', { timeout: 60_000 }, () => {
  it('is the line that holds it as a whole, in whatever kind of file', async () => {
    const root = checkout({
      'content/a.md': 'x\n[a](/old) [b](/other "t")\n\n[id]: /by-id\n',
      'src/nav.jsx': 'const x = [\n  { to: "/from-js", n: 1 },\n  `/in-${1}/template`,\n]',
      'data/nav.yml': 'items:\n  - url: /from-yaml\n',
      'index.html':
        '<a href=/bare>x</a>\n<a href="/q?a=1&amp;b=2">\n<img srcset="/a.png 1x, /b.png 2x">',
      'more.html': '<a href="/olden">\n<a href="/a b(c).html">\n<a href="https://x.example/old">',
      'node_modules/x/a.md': '[x](/only-in-modules)',
      'package-lock.json': '"/only-in-lock"',
    })
    const hrefs = ['/old', '/other', '/by-id', '/from-js', '/from-yaml', '/bare', '/q?a=1&b=2']
    const more = [
      '/b.png',
      '/a.png',
      '/a b(c).html',
      '/nowhere',
      '/only-in-modules',
      '/only-in-lock',
    ]
    expect(shown(await found(root, [...hrefs, ...more]))).toEqual({
      '/old': 'content/a.md:2',
      '/other': 'content/a.md:2',
      '/by-id': 'content/a.md:4',
      '/from-js': 'src/nav.jsx:2',
      '/from-yaml': 'data/nav.yml:2',
      '/bare': 'index.html:1',
      '/q?a=1&b=2': 'index.html:2',
      '/a.png': 'index.html:3',
      '/b.png': 'index.html:3',
      '/a b(c).html': 'more.html:2',
    })
  })

  it('is the file that shares rare words with the page, if several hold it', async () => {
    const root = checkout({
      'a.md': '# Gardening in winter\nTulips and frost. [x](/gone)',
      'b.md': '# Cooking\nSoup with leeks in winter. [x](/gone)',
      'c.md': '[y](/everywhere)',
      'd.md': '[y](/everywhere)',
    })
    const places = await found(root, ['/gone', '/everywhere'], {
      '/gone': 'Cooking: how to make soup in winter',
      '/everywhere': 'Something else',
    })
    expect(Object.fromEntries(places)).toEqual({ '/gone': { file: 'b.md', line: 2, files: 2 } })
  })

  it('follows no link out of the checkout, reads nothing binary, and survives a missing repository', async () => {
    const outer = checkout({ 'secret.md': '[x](/secret)' })
    const root = checkout({ 'bin.dat': '\0 /binary ' })
    symlinkSync(path.join(outer, 'secret.md'), path.join(root, 'link.md'))
    writeFileSync(path.join(root, 'untracked.md'), '[x](/untracked)')
    expect((await found(root, ['/secret', '/binary', '/untracked'])).size).toBe(0)
    expect((await found(path.join(root, 'nowhere'), ['/x'])).size).toBe(0)
  })
})
