import { describe, expect, it } from 'vitest'
import { hasAnchor } from '../../src/checks/crawl/externals/markdown/has-anchor.ts'
import { linkLines } from '../../src/checks/crawl/externals/markdown/link-lines.ts'

describe('the line of a link in Markdown', () => {
  it('is the first that is no code', () => {
    const text =
      '```\n[a](x.md)\n```\n\n[a](x.md "t") [b](<y z.md>)\n> [c]: /root\n\\\n[d](a\\_b.md)'
    const lines = linkLines(text, 'http://inside.invalid/docs/page.md')
    expect(lines.get('http://inside.invalid/docs/x.md')).toMatchObject({ line: 5, rooted: false })
    expect(lines.get('http://inside.invalid/docs/y%20z.md')?.line).toBe(5)
    expect(lines.get('http://inside.invalid/root')).toMatchObject({ line: 6, rooted: true })
    expect(lines.get('http://inside.invalid/docs/a_b.md')?.line).toBe(8)
  })

  it('is found in linear time, whatever stands there', () => {
    for (const part of ['](', '](<', '[', '](a(', '](a(b)', 'href=', '<https:', '> ']) {
      expect(linkLines(part.repeat(100_000), 'http://inside.invalid/').size).toBeGreaterThanOrEqual(
        0,
      )
    }
  })
})

describe('an anchor that linkinator does not see', () => {
  it('is one of a site generator, a heading in other letters, or a line', () => {
    const text = '# Set up {#setup}\n## What is it?\n<a id="old">\n### Two {: #three }\n'
    for (const anchor of ['setup', 'What-is-it', 'old', 'three', 'L10', 'L1-L9', ':~:text=x']) {
      expect(hasAnchor(text, anchor)).toBe(true)
    }
    for (const anchor of ['set', 'what', 'ol', 'thre', 'L', '']) {
      expect(hasAnchor(text, anchor)).toBe(false)
    }
  })
})
