import type { UserError } from '../../model/errors.ts'
import { rootCause } from '../../model/root-cause.ts'
import { command } from './command.ts'
import { neutralise } from './neutralise.ts'
import { hideTokens } from './hide-tokens.ts'
import { appendSummary } from './summary.ts'
import type { Surroundings } from './surroundings.ts'

/** Shows a mistake of the user as an annotation and in the summary of the step. Never throws. */
export function fail(error: UserError, at: Pick<Surroundings, 'env' | 'log' | 'command'>): void {
  const text = hideTokens([error.what, ...error.quote, error.why, error.fix].join('\n'), at.env)
  at.command(hideTokens(command('error', { title: `Rehearse: ${error.code}` }, text), at.env))
  try {
    const lines = neutralise(text).map(escapeHtml).join('\n')
    appendSummary(
      at.env['GITHUB_STEP_SUMMARY'],
      `## 🚫 Rehearse could not start: \`${error.code}\`\n\n<pre>\n${lines}\n</pre>`,
    )
  } catch (cause) {
    at.log.line(`The summary could not be written: ${rootCause(cause)}`)
  }
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
