import { execFile, execFileSync, spawn } from 'node:child_process'
import { cp, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import type { Report } from '../../src/model/result.ts'
import { shortRehearsal, startProject } from '../fixtures/cli/project.ts'
import { runCli, startCli } from '../fixtures/cli/rehearse-cli.ts'

let remove: (() => Promise<void>) | undefined
afterEach(async () => {
  await remove?.()
  remove = undefined
})

async function project(config = shortRehearsal): Promise<string> {
  const made = await startProject(config)
  remove = made.remove
  return made.cwd
}

const passing = {
  schema: 'rehearse.result/1',
  check: 'crawl',
  moment: 'main',
  outcome: 'pass',
  measurements: [],
  findings: [],
  durationMs: 1,
}

/** Writes results as another job may have left them, and reports on the crawl alone. */
async function reportOn(files: Record<string, unknown>, folders = ['.rehearse']) {
  const cwd = await project()
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(cwd, name)
    await mkdir(path.dirname(file), { recursive: true })
    await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content))
  }
  const args = ['report', ...folders, '--json', '--checks', 'crawl', '--url', 'http://127.0.0.1']
  const { code, stdout, stderr } = await runCli(args, { cwd })
  const report = stdout === '' ? undefined : (JSON.parse(stdout) as Report)
  return { code, stderr, crawl: report?.results.find(({ check }) => check === 'crawl'), report }
}

const crawl = '.rehearse/results/crawl.json'
const finding = {
  rule: 'crawl/broken-link',
  severity: 'error',
  subject: '/a',
  message: 'answers 404',
}

describe('result files of other jobs', { timeout: 60_000 }, () => {
  it('are believed when they are whole', async () => {
    expect(await reportOn({ [crawl]: passing })).toMatchObject({
      code: 0,
      crawl: { outcome: 'pass' },
    })
  })

  it.each([
    ['no JSON', '{'],
    ['an unknown outcome', { ...passing, outcome: 'fine' }],
    ['an unknown key', { ...passing, extra: 1 }],
    ['another check under this name', { ...passing, check: 'load' }],
    ['a negative duration', { ...passing, durationMs: -1 }],
    ['a skip without a reason', { ...passing, outcome: 'skip' }],
  ])('count as missing when they hold %s', async (_name, content) => {
    expect(await reportOn({ [crawl]: content })).toMatchObject({
      code: 1,
      crawl: { outcome: 'error', reason: 'it left no result' },
    })
  })

  it('cannot claim a better outcome than their findings', async () => {
    expect(await reportOn({ [crawl]: { ...passing, findings: [finding] } })).toMatchObject({
      code: 1,
      crawl: { outcome: 'fail' },
    })
  })

  it('are merged: the worse outcome, the findings of both', async () => {
    const other = { ...finding, subject: '/b' }
    const files = {
      'a/results/crawl.json': { ...passing, outcome: 'fail', findings: [finding] },
      'b/results/crawl.json': { ...passing, outcome: 'fail', findings: [other, finding] },
    }
    const { code, crawl: merged } = await reportOn(files, ['a', 'b'])
    expect(code).toBe(1)
    expect(merged?.findings.map(({ subject }) => subject)).toEqual(['/a', '/b'])
  })

  it('must be there when their folder is named', async () => {
    const { code, stderr } = await reportOn({ [crawl]: passing }, ['.rehearse', 'typo'])
    expect(code).toBe(2)
    expect(stderr).toContain('docs/errors.md#report-folder-empty')
  })

  it('may be pipes and devices without a hang', async () => {
    const cwd = await project()
    await mkdir(path.join(cwd, '.rehearse/results'), { recursive: true })
    execFileSync('mkfifo', [path.join(cwd, crawl)])
    await symlink('/dev/zero', path.join(cwd, '.rehearse/results/load.json'))
    const { code, stderr } = await runCli(['report', '--checks', 'crawl'], { cwd })
    expect(code).toBe(1)
    expect(stderr.match(/it is no regular file/g)).toHaveLength(2)
  })
})

describe('a second rehearsal in one folder', { timeout: 60_000 }, () => {
  it('refuses, and touches nothing of the first', async () => {
    const cwd = await project()
    const first = startCli(['run', '--json'], { cwd })
    await first.saw('Load (load)')
    const second = await runCli(['run'], { cwd })
    expect(second.code).toBe(2)
    expect(second.stderr).toContain('docs/errors.md#preview-already-up')
    const { code, stdout } = await first.finished
    expect({ code, outcome: (JSON.parse(stdout) as Report).outcome }).toEqual({
      code: 0,
      outcome: 'pass',
    })
  })

  it('removes only what Rehearse wrote', async () => {
    const cwd = await project()
    await mkdir(path.join(cwd, 'results'))
    await writeFile(path.join(cwd, 'results/mine.json'), '{}')
    await writeFile(path.join(cwd, 'results/load.json'), JSON.stringify(passing, null, 2))
    await writeFile(path.join(cwd, 'report.md'), 'mine')
    await writeFile(path.join(cwd, 'report.html'), 'mine')
    await runCli(['preview', 'up', '--dir', '.'], { cwd })
    await runCli(['preview', 'down', '--dir', '.'], { cwd })
    expect(await readdir(path.join(cwd, 'results'))).toEqual(['mine.json', 'preview.json'])
    expect(await readFile(path.join(cwd, 'report.md'), 'utf8')).toBe('mine')
    expect(await readFile(path.join(cwd, 'report.html'), 'utf8')).toBe('mine')
    expect((await runCli(['preview', 'up', '--dir', ''], { cwd })).code).toBe(2)
  })

  it('takes its preview down although the result cannot be written', async () => {
    const blocked = 'rm -rf .rehearse/results && touch .rehearse/results && exec node app.mjs'
    const cwd = await project(shortRehearsal.replace('node app.mjs', `'${blocked}'`))
    const { code, stderr } = await runCli(['run'], { cwd })
    expect(code).toBe(2)
    expect(stderr).toContain('preview is down')
    expect(stderr).toContain('docs/errors.md#run-folder-unusable')
    expect((await runCli(['preview', 'status'], { cwd })).stdout).toContain('"processes": []')
  })

  it('takes its preview down although preview.json is gone', async () => {
    const cwd = await project()
    const run = startCli(['run', '--json', '--checks', 'health'], { cwd })
    await run.saw('preview is up at')
    await cp(path.join(cwd, '.rehearse/preview.json'), path.join(cwd, 'kept.json'))
    await writeFile(path.join(cwd, '.rehearse/preview.json'), '{}')
    const { code, stdout } = await run.finished
    // Whether its processes were restarted stood there too.
    expect(code).toBe(1)
    expect(stdout).toContain('whether its processes were restarted is not known')
    const { id } = JSON.parse(await readFile(path.join(cwd, 'kept.json'), 'utf8')) as { id: string }
    const found = await new Promise<string>((resolve) => {
      execFile(
        'sh',
        ['-c', 'grep -lsa "REHEARSE_ID=$1" /proc/[0-9]*/environ', 'sh', id],
        (_e, out) => resolve(out),
      )
    })
    expect(found).toBe('')
  })
})

describe('a reader that goes away', { timeout: 60_000 }, () => {
  it('does not take the rehearsal with it', async () => {
    const cwd = await project()
    const child = spawn(
      process.execPath,
      [path.resolve('src/cli.ts'), 'run', '--checks', 'health'],
      { cwd, stdio: ['ignore', 'pipe', 'pipe'] },
    )
    child.stdout.destroy()
    child.stderr.destroy()
    const code = await new Promise((resolve) => {
      child.on('exit', resolve)
    })
    expect(code).toBe(0)
    expect((await runCli(['preview', 'status'], { cwd })).code).toBe(1)
  })
})

describe('flags', { timeout: 60_000 }, () => {
  it('may repeat a list, and --set reaches any value', async () => {
    const cwd = await project()
    const args = [
      'run',
      '--json',
      '--checks',
      'health,crawl',
      '--set',
      'preview.command.ready=/healthz',
    ]
    const { code, stdout } = await runCli([...args, '--set', 'crawl.ignore=/a*'], { cwd })
    const report = JSON.parse(stdout) as Report
    expect(code).toBe(0)
    expect(report.results.map(({ check }) => check)).toEqual([
      'preview',
      'health',
      'crawl',
      'health',
    ])
    expect(report.results[2]?.summary).toContain('1 skipped')
  })

  it.each([
    [['health', 'crawl']],
    [['run', 'now']],
    [['crawl', '--url', 'shop.example']],
    [['load', '--url', 'http://user:secret@127.0.0.1']],
    [['run', '--url', 'http://192.0.2.1']],
  ])('%j is a mistake of the user', async (args) => {
    const { code, stderr } = await runCli(args, { cwd: await project() })
    expect(code).toBe(2)
    expect(stderr).not.toMatch(/secret|bug of Rehearse|^\s+at /m)
  })
})
