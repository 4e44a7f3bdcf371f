import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startPages } from '../fixtures/servers/pages.ts'

const run = promisify(execFile)
let copy: string
beforeAll(async () => {
  copy = await mkdtemp(path.join(tmpdir(), 'rehearse-check-'))
  for (const name of ['src', 'scripts', 'docs', 'README.md', 'package.json']) {
    await cp(name, path.join(copy, name), { recursive: true })
  }
  await symlink(path.resolve('node_modules'), path.join(copy, 'node_modules'))
})
afterAll(() => rm(copy, { recursive: true }))

/** The check that CONTRIBUTING.md shows, as a reader would copy it. */
async function fromTheDocs(): Promise<{ source: string; line: string }> {
  const text = await readFile('CONTRIBUTING.md', 'utf8')
  const source = /```ts\n([\s\S]*?)```/.exec(text)?.[1] ?? ''
  const line = /`(export \{ robots \}.*)`/.exec(text)?.[1] ?? ''
  return { source: source.replace(/^ {3}/gm, ''), line }
}

describe('adding a check', { timeout: 120_000 }, () => {
  it('takes one folder, one line and `npm run generate`', async () => {
    const { source, line } = await fromTheDocs()
    await mkdir(path.join(copy, 'src/checks/robots'))
    await writeFile(path.join(copy, 'src/checks/robots/index.ts'), source)
    const index = path.join(copy, 'src/checks/index.ts')
    await writeFile(index, `${await readFile(index, 'utf8')}${line}\n`)
    await run(process.execPath, ['scripts/generate.ts'], { cwd: copy })

    const read = (file: string) => readFile(path.join(copy, file), 'utf8')
    expect(await read('rehearse.schema.json')).toContain('Where the file stands.')
    expect(await read('actions/robots/action.yml')).toContain('main: ../../dist/robots.js')
    expect(await read('action.yml')).toContain('dist/robots.js" --moment main --record-only')

    const site = await startPages({ '/': 'home' })
    const ended = await run(
      process.execPath,
      ['src/cli.ts', 'robots', '--url', site.url.href, '--json'],
      {
        cwd: copy,
      },
    )
    await site.close()
    expect(JSON.parse(ended.stdout)).toMatchObject({
      check: 'robots',
      outcome: 'warn',
      summary: 'status 404',
      findings: [{ rule: 'robots/missing', subject: '/robots.txt', message: 'answers 404' }],
    })
  })
})
