import { join } from 'node:path'
import type { Host, HostContext } from '../../model/host.ts'
import { redact } from '../../model/redact.ts'
import { readEvent } from './event.ts'
import { addMask } from './add-mask.ts'
import { fail } from './fail.ts'
import { hideTokens } from './hide-tokens.ts'
import { createLog } from './log.ts'
import { readPayload } from './payload.ts'
import { keptReport } from './kept-report.ts'
import { publish } from './publish.ts'
import { runUrlOf } from './run-url.ts'
import { showable } from './showable.ts'
import { createStep } from './step.ts'
import type { Surroundings } from './surroundings.ts'

const { env } = process

// The runner reads commands from both streams; stdout is left to results.
const write = (text: string) => {
  process.stderr.write(text)
}
const log = createLog({
  write,
  redact: (text) => hideTokens(redact(text), env),
  now: () => performance.now(),
})
const step = createStep(log)
const event = () =>
  readEvent(env['GITHUB_EVENT_NAME'] ?? '', readPayload(env['GITHUB_EVENT_PATH']), env)

const at: Surroundings = {
  env,
  log,
  command: (line) => write(`${line}\n`),
  output: step.output,
  event,
  settleMs: 2000,
  budgetMs: 60_000,
}

/** GitHub Actions, and whatever else says that it is. */
export const github: Host = {
  id: 'github',
  detect: (environment) => environment['GITHUB_ACTIONS'] === 'true',
  log,
  defaultDir: () => (env['RUNNER_TEMP'] ? join(env['RUNNER_TEMP'], 'rehearse') : '.rehearse'),
  ...step,
  context: async () => context(),
  keptReport: (artifact) => keptReport(artifact, at),
  mask: (value) => {
    const line = addMask(value, env)
    if (line !== undefined) write(`${line}\n`)
  },
  show: (text) => {
    process.stdout.write(showable(hideTokens(text, env)))
  },
  fail: async (error) => fail(error, at),
  publish: (report, rendered, options) => publish(report, rendered, options, at),
}

/** Throws a UserError on `pull_request_target` for a fork. */
function context(): HostContext {
  const { commit, base, policyRef, pullRequest, headRepoIsFork, tellsOnly, run } = event()
  const ofPullRequest = env['GITHUB_EVENT_NAME']?.startsWith('pull_request') ?? false
  const repository = env['GITHUB_REPOSITORY']
  const runUrl = run?.url ?? runUrlOf(env)
  return {
    ...(commit !== undefined && { commit }),
    ...(base !== undefined && { base }),
    ...(policyRef !== undefined && { policyRef }),
    ...(pullRequest !== undefined && { pullRequest }),
    // A payload that cannot be read may be a fork's.
    ...((ofPullRequest || tellsOnly) && headRepoIsFork !== false && { fork: true }),
    ...(tellsOnly && { tellsOnly }),
    ...(repository && { repository }),
    ...(runUrl !== undefined && { runUrl }),
  }
}
