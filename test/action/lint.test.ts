import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { node } from './executor/case.ts'
import { furtherDefects, manifests, seededDefects, soundComposite } from './lint/defects.ts'
import { lintAction } from './lint/lint-action.ts'
import { lintWorkflow } from './lint/lint-workflow.ts'

const sha = 'a'.repeat(40)

let root = ''
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'lint-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

function lint(files: Readonly<Record<string, unknown>>): string[] {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true })
    const text = typeof content === 'string' ? content : JSON.stringify(content)
    writeFileSync(path.join(root, name), text)
  }
  return lintAction(root)
}

describe('lintAction', () => {
  it('finds nothing in a sound composite', () => {
    expect(lint({ ...manifests, 'action.yml': soundComposite })).toEqual([])
  })

  it.each(seededDefects)('catches the seeded defect: %s', (_, action, problem) => {
    const problems = lint({ ...manifests, 'action.yml': action })
    expect(problems).toEqual([expect.stringContaining(problem)])
  })

  it.each(furtherDefects)('catches %s', (_, action, problem) => {
    const problems = lint({ ...manifests, 'action.yml': action })
    expect(problems).toEqual([expect.stringContaining(problem)])
  })

  it('finds the files of a node action outside its folder', () => {
    const action = node({ main: '../dist/a.js', post: '../dist/b.js' })
    lint({ 'door/action.yml': action, 'dist/a.js': '', 'dist/b.js': '' })
    expect(lintAction(path.join(root, 'door'), root)).toEqual([])
  })

  it('says that there is no action.yml', () => {
    expect(lintAction(root)).toEqual([expect.stringContaining("Can't find 'action.yml'")])
  })
})

function job(steps: readonly object[], more: object = {}): object {
  return { 'runs-on': 'ubuntu-24.04', steps, ...more }
}

describe('lintWorkflow', () => {
  const sound = {
    on: 'push',
    permissions: { contents: 'read' },
    jobs: {
      test: job([
        { uses: `actions/checkout@${sha}` },
        { uses: './' },
        { run: 'echo "$TITLE"', env: { TITLE: '${{ github.event.pull_request.title }}' } },
        { run: 'echo ${{ github.sha }} ${{ matrix.os }} ${{ runner.os }}' },
      ]),
    },
  }
  const lintJobs = (jobs: object, more: object = {}): Promise<string[]> => {
    const file = path.join(root, 'ci.yml')
    writeFileSync(file, JSON.stringify({ ...sound, jobs, ...more }))
    return lintWorkflow(file)
  }

  it('finds nothing in a sound workflow', async () => {
    expect(await lintJobs(sound.jobs)).toEqual([])
  })

  it('accepts permissions that each job states', async () => {
    const jobs = { a: job([{ run: 'true' }], { permissions: {} }) }
    expect(await lintJobs(jobs, { permissions: undefined })).toEqual([])
  })

  it('wants permissions of every job when the workflow has none', async () => {
    const jobs = { a: job([{ run: 'true' }], { permissions: {} }), b: job([{ run: 'true' }]) }
    expect(await lintJobs(jobs, { permissions: undefined })).toEqual([
      "job b: neither it nor the workflow states its 'permissions'",
    ])
  })

  it.each([
    'github.event.issue.title',
    "github['event'].head_commit.message",
    'github.head_ref',
    'github.ref_name',
    'inputs.url',
    'env.TITLE',
    'steps.a.outputs.b',
    'needs.a.outputs.b',
    'toJSON(github)',
    "format('{0}', github.event.number)",
  ])('catches %s in a script', async (expression) => {
    const a = { id: 'a', run: 'true' }
    const jobs = {
      a: job([a], { outputs: { b: 'x' } }),
      z: job([a, { run: `echo "\${{ ${expression} }}"` }], { needs: 'a' }),
    }
    expect(await lintJobs(jobs)).toEqual([expect.stringContaining('script injection')])
  })

  it('catches an untrusted context in the script of an action', async () => {
    const step = { uses: `actions/github-script@${sha}`, with: { script: '${{ github.event.x }}' } }
    expect(await lintJobs({ a: job([step]) })).toEqual([expect.stringContaining('step 1, script')])
  })

  it('catches what is not pinned, in steps and in jobs', async () => {
    const jobs = {
      a: job([{ uses: 'actions/checkout@v7' }]),
      b: { uses: 'o/r/.github/workflows/w.yml@v1' },
    }
    expect(await lintJobs(jobs)).toEqual([
      "job a, step 1: 'uses: actions/checkout@v7' is not pinned to a full commit SHA",
      "job b: 'uses: o/r/.github/workflows/w.yml@v1' is not pinned to a full commit SHA",
    ])
  })

  it.each([
    ['an unknown key', { a: job([{ run: 'true', shel: 'bash' }]) }, /shel/],
    ['an unknown job in needs', { z: job([]), a: job([{ run: 'true' }], { needs: 'b' }) }, /'b'/],
    ['an unknown function', { a: job([{ run: 'true', if: 'sucess()' }]) }, /sucess/],
    ['a job without runs-on', { a: { steps: [{ run: 'true' }] } }, /runs-on/],
  ])('passes on what the official parser says: %s', async (_, jobs, problem) => {
    expect((await lintJobs(jobs)).join('\n')).toMatch(problem)
  })
})
