import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readEvent } from '../../../src/hosts/github/event.ts'
import { readPayload } from '../../../src/hosts/github/payload.ts'
import { UserError } from '../../../src/model/errors.ts'

const folder = join(import.meta.dirname, '../../fixtures/events')
const payload = (name: string): unknown =>
  JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'))
const head = 'ec26c3e57ca3a959ca5aad62de7213c562f8c821'
const base = 'f95f852bd8fca8fcc58a9a2d6c842781e32a215e'
const sha = 'a'.repeat(40)
const env = { GITHUB_SHA: sha }

describe('pull_request', () => {
  it('tests the head of the pull request, not the merge commit', () => {
    const same = readEvent('pull_request', payload('pull_request.opened'), env)
    const known = { commit: head, base, baseBranch: 'master', policyRef: base, pullRequest: 2 }
    expect(same).toEqual({ ...known, headRepoIsFork: false })
  })

  it.each(['pull_request.opened.fork', 'pull_request.opened.deleted-fork'])(
    'knows %s as a fork',
    (name) => {
      const fork = readEvent('pull_request', payload(name), env)
      expect(fork).toMatchObject({ commit: head, pullRequest: 2, headRepoIsFork: true })
      expect(() => readEvent('pull_request_target', payload(name), env)).toThrow(UserError)
    },
  )

  it('runs on pull_request_target for a branch of the same repository only', () => {
    const same = readEvent('pull_request_target', payload('pull_request.opened'), env)
    expect(same).toMatchObject({ commit: head, pullRequest: 2 })
    expect(() => readEvent('pull_request_target', {}, env)).toThrow(
      expect.objectContaining({ code: 'pull-request-target' }),
    )
  })

  it.each([
    ['nothing', undefined],
    ['a list', []],
    ['a number as text', { pull_request: { number: '2' } }],
    ['a negative number', changed({ number: -1 })],
    ['a number with a fraction', changed({ number: 1.5 })],
    ['a commit that is none', changed({ head: { sha: 'main', repo: { id: 1 } } })],
    ['a base without repository', changed({ base: { sha: base } })],
  ])('finds no pull request in %s', (_, hostile) => {
    const read = readEvent('pull_request', hostile, env)
    expect(read).toEqual({ commit: sha, note: expect.stringContaining('cannot be read') })
  })
})

function changed(parts: object): object {
  const { pull_request } = payload('pull_request.opened') as { pull_request: object }
  return { pull_request: { ...pull_request, ...parts } }
}

function merge(ref: string) {
  const given = payload('merge_group.checks_requested') as { merge_group: object }
  return readEvent('merge_group', { merge_group: { ...given.merge_group, head_ref: ref } }, env)
}

describe('merge_group', () => {
  it('names the pull request and says why it gets no comment', () => {
    expect(readEvent('merge_group', payload('merge_group.checks_requested'), env)).toEqual({
      commit: '2ffea6db159f6b6c47a24e778fb9ef40cf6b1c7d',
      base: '380387fbc80638b734a49e1be1c4dfec1c01b33c',
      baseBranch: 'main',
      policyRef: '380387fbc80638b734a49e1be1c4dfec1c01b33c',
      pullRequest: 104,
      note: expect.stringContaining('several'),
    })
  })

  it.each([
    [`refs/heads/gh-readonly-queue/release/pr-7-fixes/pr-9-${sha}`, 9],
    [`refs/heads/gh-readonly-queue/a/pr-1-${sha}/pr-22-${sha}`, 22],
    ['refs/heads/gh-readonly-queue/main/pr-7-short', undefined],
    [`refs/heads/gh-readonly-queue/main/pr-${'9'.repeat(30)}-${sha}`, undefined],
    [`refs/heads/main/pr-7-${sha}`, undefined],
  ])('finds in %s the pull request %s', (ref, number) => {
    expect(merge(ref).pullRequest).toBe(number)
  })
})

const after = '6113728f27ae82c7b1a177c8d03f9e96e0adf246'
const policyOf = (ref: string) => {
  const pushed = { ref, before: sha, after, repository: { default_branch: 'trunk' } }
  return readEvent('push', pushed, env).policyRef
}

describe('push', () => {
  it('asks for the pull request by the pushed commit', () => {
    const first = { commit: after, baseBranch: 'master', lookup: 'commit' }
    expect(readEvent('push', payload('push'), env)).toEqual(first)
    const second = { ref: 'refs/heads/x', before: sha, after, deleted: false }
    expect(readEvent('push', second, env)).toEqual({ commit: after, base: sha, lookup: 'commit' })
  })

  it('is judged by the default branch, unless it is one to that branch or of a tag', () => {
    expect(policyOf('refs/heads/x')).toBe('refs/heads/trunk')
    expect(policyOf('refs/heads/trunk')).toBeUndefined()
    expect(policyOf('refs/tags/trunk')).toBeUndefined()
  })

  it('has no pull request for a tag, nor for a branch that is gone', () => {
    const tag = readEvent('push', payload('push.tag'), env)
    expect(tag).toEqual({ commit: after, note: 'a tag was pushed' })
    const gone = readEvent('push', payload('push.deleted'), env)
    expect(gone).toEqual({ note: expect.stringContaining('deleted') })
  })
})

const ofRun = (run: object = {}) => readEvent('workflow_run', workflowRun(run), env)

describe('workflow_run', () => {
  const told = {
    commit: head,
    tellsOnly: true,
    headRepoIsFork: false,
    run: { id: 551, attempt: 2, url: 'https://github.com/octo/shop/actions/runs/551' },
  }
  const pull = (part: object = {}) => ({
    number: 7,
    head: { sha: head },
    base: { repo: { id: 1 } },
    ...part,
  })

  it('is about the run that ended, and finds the pull request in the payload', () => {
    expect(ofRun({ pull_requests: [pull()] })).toEqual({ ...told, pullRequest: 7 })
  })

  it('asks for that of a fork by its branch, which the payload does not name', () => {
    const head_repository = { id: 2, owner: { login: 'mallory' } }
    expect(ofRun({ head_repository })).toEqual({
      ...told,
      headRepoIsFork: true,
      lookup: 'branch',
      headBranch: 'mallory:fix/prices',
    })
  })

  it.each([
    ['of another commit', [pull({ head: { sha } })]],
    ['of another repository', [pull({ base: { repo: { id: 9 } } })]],
    ['several', [pull(), pull({ number: 8 })]],
  ])('takes none of those that are %s', (_, pull_requests) => {
    expect(ofRun({ pull_requests })).toMatchObject({ lookup: 'branch' })
    expect(ofRun({ pull_requests })).not.toHaveProperty('pullRequest')
  })

  it.each([
    ['a push', { event: 'push' }],
    ['a cancelled run', { conclusion: 'cancelled' }],
    ['a fork that is gone', { head_repository: null }],
  ])('has none for %s', (_, run) => {
    expect(ofRun(run)).toMatchObject({ commit: head, note: expect.any(String) })
    expect(ofRun(run).lookup).toBeUndefined()
  })

  it.each([
    ['a number as text', { pull_requests: [pull({ number: '7' })] }],
    ['no address of the web', { html_url: 'javascript:alert(1)' }],
    ['no commit', { head_sha: 'HEAD' }],
  ])('takes nothing from a payload with %s, and runs nothing there', (_, run) => {
    expect(ofRun(run)).toEqual({ commit: sha, tellsOnly: true, note: expect.any(String) })
  })
})

function workflowRun(part: object): object {
  return {
    workflow_run: {
      id: 551,
      run_attempt: 2,
      event: 'pull_request',
      conclusion: 'failure',
      head_sha: head,
      head_branch: 'fix/prices',
      html_url: 'https://github.com/octo/shop/actions/runs/551',
      head_repository: { id: 1, owner: { login: 'octo' } },
      pull_requests: [],
      ...part,
    },
    repository: { id: 1 },
  }
}

describe('deployment_status', () => {
  const given = payload('deployment_status.created') as {
    deployment: { sha: string }
    deployment_status: object
  }

  it('asks for the pull request by the deployed commit, once it is deployed', () => {
    const { sha: commit } = given.deployment
    const first = { commit, baseBranch: 'master', lookup: 'commit' }
    expect(readEvent('deployment_status', given, env)).toEqual(first)
    const other = { ...given, deployment: { ...given.deployment, ref: 'fix/prices' } }
    expect(readEvent('deployment_status', other, env)).toEqual({
      commit,
      baseBranch: 'master',
      lookup: 'commit',
      policyRef: 'refs/heads/master',
    })
    const deployment_status = { ...given.deployment_status, state: 'pending' }
    expect(readEvent('deployment_status', { ...given, deployment_status }, env)).toEqual({
      commit,
      note: expect.stringContaining('success'),
    })
  })
})

describe('other events', () => {
  it('workflow_dispatch names the pull request by an input that is a number', () => {
    const named = readEvent('workflow_dispatch', payload('workflow_dispatch.pr'), env)
    expect(named).toEqual({ commit: sha, pullRequest: 2, baseBranch: 'main' })
    for (const pr of ['', '0', '2; rm', '#2', '9'.repeat(30), ' 2'])
      expect(readEvent('workflow_dispatch', { inputs: { pr } }, env)).toEqual({
        commit: sha,
        note: expect.stringContaining('"pr"'),
      })
  })

  it.each(['issue_comment', 'repository_dispatch', 'toString', ''])(
    '%s has no pull request, and the commit of the run',
    (name) => {
      const given = payload('pull_request.opened')
      expect(readEvent(name, given, env)).toEqual({ commit: sha, note: expect.any(String) })
    },
  )

  it('schedule is about the default branch, compared with earlier runs of it', () => {
    const repository = { default_branch: 'trunk' }
    const scheduled = { commit: sha, note: expect.any(String), scheduled: true }
    expect(readEvent('schedule', { repository }, env)).toEqual({
      ...scheduled,
      baseBranch: 'trunk',
    })
    expect(readEvent('schedule', {}, env)).toEqual(scheduled)
  })

  it('take no commit from an environment that holds none', () => {
    expect(readEvent('issue_comment', {}, { GITHUB_SHA: 'x; rm' })).toEqual({
      note: expect.any(String),
    })
    const zeros = { GITHUB_SHA: '0'.repeat(40) }
    expect(readEvent('issue_comment', {}, zeros)).toEqual({ note: expect.any(String) })
  })
})

describe('the file of the payload', () => {
  it('is undefined when it is not named, missing, a folder or no JSON', () => {
    for (const path of [undefined, '', join(folder, 'missing.json'), folder, import.meta.filename])
      expect(readPayload(path)).toBeUndefined()
    expect(readPayload(join(folder, 'push.json'))).toHaveProperty('ref')
  })
})
