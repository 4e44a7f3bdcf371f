import { UserError } from '../../../../model/errors.ts'
import { visible } from '../../../../model/visible.ts'
import { cleanLine } from '../../../../processes/clean-line.ts'
import { hideSecrets } from '../../../../processes/hide-secrets.ts'
import { around } from '../../asking/body-excerpt.ts'
import type { Look, Looking } from '../../kind.ts'
import { isKept } from '../../../../model/line/comparison.ts'
import { attempt } from '../../matching/attempt.ts'
import { lookInJson } from '../../matching/look-in-json.ts'
import type { Found } from '../../matching/task.ts'
import { testText } from '../../matching/test-text.ts'
import type { ExecAsked, ExecSeen } from './asked.ts'
import { type Ran, runCommand } from './run-command.ts'

const linesShown = 20
const lineLimit = 400
const notRead = 'it printed more than 1 MiB, and only the start was read'

/** Runs the command once for all assertions, which have the same question. Throws the UserError `exec-not-allowed`. */
export async function look(
  looking: Looking,
  asked: readonly ExecAsked[],
): Promise<Look<ExecSeen>[]> {
  const [first] = asked
  if (!first) return []
  const { stage, timeoutMs, sent } = looking
  const [program] = first.words
  if (!stage.mayRun) throw notAllowed(program)
  if (stage.folder === undefined) {
    const problem = 'nobody knows here in which folder it is to be run'
    return asked.map(() => ({ problem }))
  }
  const { env } = process
  const hideOwn = hideSecrets(env)
  const hide = (text: string): string => hideOwn(stage.hide(text))
  const limitMs = first.withinMs ?? timeoutMs
  sent()
  const run = runCommand(first.words, {
    cwd: stage.folder,
    env,
    extra: { REHEARSE_URL: stage.target.href },
    limitMs,
    signal: stage.signal,
  })
  const ran = await attempt(run, `${visible(program)} cannot be run:`)
  stage.signal.throwIfAborted()
  if ('problem' in ran) return asked.map(() => ran)
  return await Promise.all(asked.map((one) => see(one, ran.outcome, { looking, hide, limitMs })))
}

function notAllowed(program: string): UserError {
  return new UserError({
    code: 'exec-not-allowed',
    what: `An assertion runs "${visible(program)}", which is not allowed here`,
    why: 'Anybody can write the rehearse.yml of a pull request from a fork, and the preview at this address runs none of its code',
    fix: 'Bring the preview up from its files, as preview.command does, or remove the assertion',
  })
}

async function see(
  asked: ExecAsked,
  { ended, output, cut, end }: Ran,
  { looking, hide, limitMs }: { looking: Looking; hide: (text: string) => string; limitMs: number },
): Promise<Look<ExecSeen>> {
  const lines = hide(end)
    .split(/\r?\n/)
    .map((line) => cleanLine(line, lineLimit))
    .filter((line) => line.trim() !== '')
    .slice(-linesShown)
  if (ended === 'late') return { seen: { lines, lateMs: limitMs } }
  const seen = { lines, code: ended.code, ...(ended.signal ? { signal: ended.signal } : {}) }
  if (asked.what === 'exits' || ended.code !== 0) return { seen }
  if (asked.what === 'json') {
    if (cut) return { problem: notRead }
    const found = await lookInJson(output, asked.test, looking.matcher)
    return 'problem' in found
      ? found
      : { seen: { ...seen, found: shown(asked, found.found, hide) } }
  }
  // A line break at its end is no part of what a command says.
  const text = asked.test.how === 'equals' ? output.trim() : output
  const tested = await testText(text, asked.test, looking.matcher)
  if ('problem' in tested) return tested
  // What was found stays found; what was not may stand in the rest.
  if (cut && !tested.match) return { problem: notRead }
  const excerpt = tested.match ? { excerpt: around(text, tested.match, hide) } : {}
  return { seen: { ...seen, holds: tested.holds, ...excerpt } }
}

/** A value that holds a secret is compared here, and kept without it. */
function shown(
  asked: ExecAsked & { what: 'json' },
  found: Found,
  hide: (text: string) => string,
): Found {
  if (found.is === 'structure') return { ...found, value: hide(found.value) }
  if (found.is !== 'scalar' || typeof found.value !== 'string') return found
  const value = hide(found.value)
  if (value === found.value || found.holds !== undefined) return { ...found, value }
  const { test } = asked
  return { ...found, value, holds: test.how === 'compare' && isKept(found.value, test.comparison) }
}
