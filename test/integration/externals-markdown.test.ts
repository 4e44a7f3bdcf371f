import path from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  checkMarkdown,
  type MarkdownAnswers,
} from '../../src/checks/crawl/externals/markdown/check-markdown.ts'
import { checkout } from '../fixtures/externals/checkout.ts'

function checked(
  root: string,
  part: Partial<Parameters<typeof checkMarkdown>[0]> = {},
): Promise<MarkdownAnswers> {
  return checkMarkdown({
    root,
    patterns: ['**/*.md'],
    ignore: [],
    program: [process.execPath, path.resolve('src/cli.ts')],
    env: process.env,
    signal: new AbortController().signal,
    limitMs: 60_000,
    ...part,
  })
}

const lines = (...text: string[]): string => text.join('\n')

describe('links in Markdown of the repository', { timeout: 90_000 }, () => {
  it('finds dead files and headings with their line, and collects other sites', async () => {
    const root = checkout({
      '.gitignore': 'public/',
      'README.md': lines(
        '# Hello',
        '',
        '[guide](docs/guide.md) [top](#hello) [gone](docs/gone.md)',
        '[deep](docs/guide.md#set-up) [dead](docs/guide.md#no-such-part)',
        '[here](#nowhere) ![image](img/no.png) [folder](docs) [code](src/a.js#L3)',
        '[site](https://one.example/a_(b)?x=1&y=2#part), <https://two.example/>,',
        'https://three.example/x. And [mail](mailto:a@b.example).',
        '[ref]',
        '',
        '[ref]: docs/missing-ref.md "title"',
        '<a href="docs/missing-html.md">x</a>',
      ),
      'docs/guide.md': lines('## Set up', '[up](../README.md) [root](/README.md) [no](/gone/)'),
      'docs/again.md': '[one](https://one.example/a_(b)?x=1&y=2)',
      'src/a.js': 'x',
      'node_modules/x/README.md': '[gone](gone.md)',
      'build/README.md': '[gone](gone.md)',
      'public/README.md': '[gone](gone.md)',
    })
    const { files, dead, externals, troubles } = await checked(root)
    expect(troubles).toEqual([])
    expect(files).toBe(3)
    expect(
      dead
        .map(({ file, line, problem, target, certain }) =>
          [file, line, problem, target, certain].join(' '),
        )
        .toSorted(),
    ).toEqual([
      'README.md 10 no-file /docs/missing-ref.md true',
      'README.md 11 no-file /docs/missing-html.md true',
      'README.md 3 no-file /docs/gone.md true',
      'README.md 4 no-heading /docs/guide.md#no-such-part true',
      'README.md 5 no-file /img/no.png true',
      'README.md 5 no-heading /README.md#nowhere true',
      'docs/guide.md 2 no-file /gone/ false',
    ])
    expect(Object.fromEntries(externals)).toEqual({
      'https://one.example/a_(b)?x=1&y=2': [
        { file: 'README.md', line: 6 },
        { file: 'docs/again.md', line: 1 },
      ],
      'https://two.example/': [{ file: 'README.md', line: 6 }],
      'https://three.example/x': [{ file: 'README.md', line: 7 }],
    })
  })

  it('is silent about what only looks dead', async () => {
    const root = checkout({
      'a.md': lines(
        '---',
        'title: Front',
        '---',
        '# A `code` heading, with *marks* & Größe 🚀',
        '## Twice',
        '## Twice',
        '## Custom {#own-id}',
        '<a name="old"></a>',
        '[a](#a-code-heading-with-marks--größe-) [b](#twice-1) [c](#own-id) [d](#old) [e](#Twice)',
        '[f](sub/page) [g](sub/) [h](sub/page.html) [i](<with space.md>) [j](b%20c.md) [k](a.md?plain=1)',
        '[l]({{ site.url }}/x) [m](<{% link x.md %}>) `[n](gone.md)` [o](#) [p](#top)',
        '```',
        '[q](gone.md)',
        '```',
        'A footnote[^1] and [x] a box.',
        '',
        '[^1]: Word',
        '<!-- [r](gone.md) -->',
        '[s](tel:1) [t](javascript:void(0)) [u](data:text/plain,x) [v](//host.example/x)',
      ),
      'sub/page.md': 'x',
      'with space.md': 'x',
      'b c.md': 'x',
    })
    const { dead, troubles, externals } = await checked(root)
    expect(dead).toEqual([])
    expect(troubles).toEqual([])
    expect([...externals.keys()]).toEqual(['http://host.example/x'])
  })

  it('survives odd names, escapes that do not decode, and a single file', async () => {
    const root = checkout({
      'docs/[slug] (x).md': lines(
        '[a](gone%zz.md) [b](#a%zz) [c](../http-guide.md) [d](http://) [e](https://x.example/#%_s)',
        '[f](../../../../etc/passwd) [g](..%2f..%2fetc/passwd)',
      ),
      'http-guide.md': '[gone](gone.md)',
      'a#b.md': '[gone](gone.md)',
    })
    const { dead, troubles, externals, files } = await checked(root)
    expect(files).toBe(1)
    expect(troubles.toSorted()).toEqual([
      'a#b.md has a name that cannot be checked',
      'http-guide.md has a name that cannot be checked',
    ])
    expect(dead.map(({ problem, target, line }) => [problem, target, line].join(' '))).toEqual(
      expect.arrayContaining([
        'no-file /docs/gone%zz.md 1',
        'no-url http:// ',
        'no-file /etc/passwd 2',
      ]) as unknown,
    )
    expect([...externals.keys()]).toEqual(['https://x.example/'])
  })

  it('reads files of one folder, and those that a tool made when they are named', async () => {
    const files = ['docs/a.md', 'docs/deep/b.md', 'docs/old/c.md', 'dist/d.md', 'e.md']
    const root = checkout(Object.fromEntries(files.map((name) => [name, '[x](gone.md)'])))
    const read = async (...patterns: string[]) => {
      const { dead } = await checked(root, { patterns })
      return dead.map(({ file }) => file).toSorted()
    }
    expect(await read('docs/**/*.md')).toEqual(['docs/a.md', 'docs/deep/b.md', 'docs/old/c.md'])
    expect(await read('docs/**/*.md', '!docs/old/**')).toEqual(['docs/a.md', 'docs/deep/b.md'])
    expect(await read('dist/*.md')).toEqual(['dist/d.md'])
    expect(await read('**/*.md', '!docs/**')).toEqual(['e.md'])
  })

  it('leaves out what is excluded or ignored, and says why nothing could be read', async () => {
    const root = checkout({
      'a.md': '[a](gone/one.md) [b](kept.md)',
      'old/b.md': '[a](gone.md)',
    })
    const { dead } = await checked(root, {
      patterns: ['**/*.md', '!old/**'],
      ignore: ['/gone/*'],
    })
    expect(dead.map(({ target }) => target)).toEqual(['/kept.md'])
    expect((await checked(path.join(root, 'nowhere'))).troubles[0]).toMatch(/cannot list the files/)
    const killed = await checked(root, {
      program: [process.execPath, '-e', 'process.exit(1)', '--'],
    })
    expect(killed.troubles).toEqual(['the link checker died'])
  })
})
