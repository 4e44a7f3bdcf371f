import type { PublishOptions, Rendered } from '../../model/host.ts'
import type { Report } from '../../model/result.ts'
import { rootCause } from '../../model/root-cause.ts'
import { also } from './also.ts'
import { annotations } from './annotations.ts'
import { comment, type Commented } from './comment.ts'
import { counts } from './counts.ts'
import { hideTokens } from './hide-tokens.ts'
import { appendSummary } from './summary.ts'
import type { Surroundings } from './surroundings.ts'

/**
 * Shows a report on GitHub, in the order in which nothing that can fail or last stands before the rest: outputs,
 * annotations, summary, comment. Never throws: the log tells what could not be written, with the fix.
 */
export async function publish(
  report: Report,
  rendered: Rendered,
  options: PublishOptions,
  at: Surroundings,
): Promise<void> {
  // All that the API is asked for together may take so long.
  const until = performance.now() + at.budgetMs
  attempt(at, 'The annotations could not be written', () => {
    const { commands, left } = annotations(report)
    for (const line of commands) at.command(hideTokens(line, at.env))
    if (left > 0) at.log.line(`${left} more in the summary: GitHub shows 10 of a kind for a step.`)
  })
  attempt(at, 'The summary could not be written', () => {
    const texts = [rendered.full, rendered.comment].map((text) => hideTokens(text, at.env))
    appendSummary(at.env['GITHUB_STEP_SUMMARY'], ...texts)
  })
  setAll(at, counts(report))

  const event = attempt(at, 'The event could not be read', () => at.event()) ?? {}
  setAll(at, {
    'pr-number': event.pullRequest?.toString(),
    'head-sha': event.commit ?? report.commit,
    'base-sha': event.base ?? report.base,
  })
  const done: Commented = await comment({ report, text: rendered.comment, options, event, at })
  setAll(at, {
    'comment-state': done.state,
    'comment-id': done.id?.toString(),
    'comment-url': done.url,
    'pr-number': done.pullRequest?.toString(),
  })
  await also({
    report,
    rendered,
    options,
    event,
    at: { ...at, budgetMs: until - performance.now() },
  })
}

function setAll(at: Surroundings, values: Readonly<Record<string, string | undefined>>): void {
  for (const [name, value] of Object.entries(values)) {
    if (value !== undefined) at.output(name, hideTokens(value, at.env))
  }
}

function attempt<T>(at: Surroundings, failure: string, work: () => T): T | undefined {
  try {
    return work()
  } catch (error) {
    at.log.warn(`${failure}: ${rootCause(error)}`)
    return undefined
  }
}
