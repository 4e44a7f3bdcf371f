import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { EventContext } from '../../../src/hosts/github/event-context.ts'
import { createLog } from '../../../src/hosts/github/log.ts'
import type { Surroundings } from '../../../src/hosts/github/surroundings.ts'

export const token = 'ghs_0123456789abcdefghijABCDEFGHIJ012345'
export const headSha = 'a'.repeat(40)

export interface Job {
  at: Surroundings
  outputs: Record<string, string>
  /** All that the runner saw. */
  log(): string
  summary(): string
  remove(): void
}

/** A job on pull request 7 of acme/shop, with a summary file and an API; `parts` says what is different. */
export function aJob(
  apiUrl: string,
  parts: { event?: EventContext; env?: Record<string, string | undefined>; budgetMs?: number } = {},
): Job {
  const folder = mkdtempSync(join(tmpdir(), 'rehearse-job-'))
  const summary = join(folder, 'summary.md')
  writeFileSync(summary, '')
  const written: string[] = []
  const outputs: Record<string, string> = {}
  const log = createLog({
    write: (text) => written.push(text),
    redact: (text) => text,
    now: () => performance.now(),
  })
  const env = {
    INPUT_TOKEN: token,
    GITHUB_API_URL: apiUrl,
    GITHUB_REPOSITORY: 'acme/shop',
    GITHUB_RUN_ID: '100',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_STEP_SUMMARY: summary,
    ...parts.env,
  }
  const event = parts.event ?? { commit: headSha, pullRequest: 7, headRepoIsFork: false }
  return {
    at: {
      env,
      log,
      command: (line) => written.push(`${line}\n`),
      output: (name, value) => (outputs[name] = value),
      event: () => event,
      settleMs: 20,
      budgetMs: parts.budgetMs ?? 30_000,
    },
    outputs,
    log: () => written.join(''),
    summary: () => readFileSync(summary, 'utf8'),
    remove: () => rmSync(folder, { recursive: true }),
  }
}
