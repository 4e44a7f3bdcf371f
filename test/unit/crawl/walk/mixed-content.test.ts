import { expect, it } from 'vitest'
import { readDocument } from '../../../../src/checks/crawl/document/read-document.ts'
import { discover } from '../../../../src/checks/crawl/walk/discover.ts'
import { assemble } from '../../../../src/checks/crawl/walk/facts/assemble.ts'
import { PageText } from '../../../../src/checks/crawl/walk/soft/page-text.ts'
import { takeLinks } from '../../../../src/checks/crawl/walk/take-links.ts'
import { WalkState } from '../../../../src/checks/crawl/walk/walk-state.ts'

/** What is found on one page of an origin, without any request. */
function problemsOf(target: string, html: string): string[] {
  const state = new WalkState({
    target: new URL(target),
    signal: new AbortController().signal,
    now: () => 0,
  })
  discover(state, { url: target, expects: 'any', depth: 0 })
  const reader = readDocument({ url: new URL(target), contentType: 'text/html' })
  reader.write(Buffer.from(html))
  takeLinks(state, 0, reader.end(), new PageText('', '/'))
  const ended = { reason: undefined, siteIsShell: false, unretried: 0, durationMs: 0 }
  return assemble(state, ended).facts.suspects.map(({ problem, url }) => `${problem} ${url}`)
}

const html = `<script src="http://cdn.example/a.js"></script><img src="http://cdn.example/b.png">
  <img src="https://cdn.example/c.png"><a href="http://other.example/">x</a>
  <form action="http://other.example/send"></form><iframe src="//cdn.example/d"></iframe>`

it('names what an encrypted page loads without encryption, and no mere links', () => {
  expect(problemsOf('https://shop.example/', html)).toEqual([
    'mixed-content http://cdn.example/a.js',
    'mixed-content http://cdn.example/b.png',
    'mixed-content http://other.example/send',
  ])
})

it('says nothing of a page that is not encrypted itself', () => {
  expect(problemsOf('http://shop.example/', html)).toEqual([])
})
