import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { UserError } from '../model/errors.ts'
import type { PreviewSetting } from '../model/preview.ts'
import { count, formatDuration } from '../model/units.ts'
import { visible } from '../model/visible.ts'
import { childEnvironment } from '../processes/child-environment.ts'
import { hideSecrets } from '../processes/hide-secrets.ts'
import { type Exit, launch } from '../processes/launch.ts'
import { logTail } from '../processes/log-tail.ts'
import { tellingLine } from '../processes/telling-line.ts'
import { shortenLog } from '../processes/shorten-log.ts'
import type { Step } from './step.ts'

const logLimit = 8 * 1024 * 1024
const lookEveryMs = 250
const tellEveryMs = 5000

/**
 * Runs a step to its end, as leader of its own process group, without PORT. Throws the UserErrors
 * `preview-step-failed` and `preview-step-timeout`, and the signal's reason; what the step started may then
 * still run, and is ended with the preview.
 */
export async function runStep(
  setting: PreviewSetting,
  step: Step,
  place: { cwd: string; env: Readonly<Record<string, string>> },
): Promise<void> {
  const { signal } = setting
  const hide = hideSecrets(setting.env, place.env)
  const log = join(setting.dir, 'logs', step.log)
  const shown = visible(hide(step.run))
  signal.throwIfAborted()
  await setting.save({ own: true, log })
  setting.log.line(`${step.name}: ${shown}`)
  const begun = performance.now()
  const { leader, exit } = await launch({
    command: ['sh', '-c', step.run],
    cwd: place.cwd,
    env: childEnvironment(setting.env, { id: setting.id, extra: place.env }),
    log,
  })
  await setting.save({ leader })
  const tellProgress = (afterMs: number) => {
    const [last] = logTail(log, 1, hide)
    const words = last === undefined ? '' : `: ${last}`
    setting.log.progress(`${step.name}, ${formatDuration(afterMs)}${words}`)
  }
  const end = await untilOver(exit, { log, timeoutMs: step.timeoutMs, signal, tellProgress })
  shortenLog(log, logLimit)
  signal.throwIfAborted()
  if (end !== 'late' && end.code === 0) {
    setting.log.line(`${step.name}: done after ${formatDuration(performance.now() - begun)}`)
    return
  }
  const lines = logTail(log, 50, hide)
  if (lines.length > 0) setting.log.quote(lines)
  throw end === 'late' ? lateError(step, lines, log) : failedError(step, end, lines, log)
}

async function untilOver(
  exit: Promise<Exit>,
  wait: {
    log: string
    timeoutMs: number
    signal: AbortSignal
    tellProgress: (afterMs: number) => void
  },
): Promise<Exit | 'late'> {
  const begun = performance.now()
  const over = new AbortController()
  const signal = AbortSignal.any([wait.signal, over.signal])
  const watch = async (): Promise<'late'> => {
    for (let told = begun; !signal.aborted; ) {
      const left = begun + wait.timeoutMs - performance.now()
      if (left <= 0) return 'late'
      await delay(Math.min(left, lookEveryMs), undefined, { signal }).catch(() => undefined)
      shortenLog(wait.log, logLimit)
      if (performance.now() - told < tellEveryMs) continue
      told = performance.now()
      wait.tellProgress(told - begun)
    }
    return 'late'
  }
  try {
    return await Promise.race([exit, watch()])
  } finally {
    over.abort()
  }
}

function failedError(step: Step, end: Exit, lines: readonly string[], log: string): UserError {
  const how =
    end.signal === null ? `ended with exit code ${end.code}` : `was ended by ${end.signal}`
  return new UserError({
    code: 'preview-step-failed',
    what: `The ${step.name} ${how}`,
    why: wrote('It wrote', lines),
    fix: `Run it by itself, ${lines.length > 0 ? `mend what its last ${count(lines.length, 'line')} above tell` : 'and see why it ends'}; the log is ${log}`,
  })
}

function lateError(step: Step, lines: readonly string[], log: string): UserError {
  return new UserError({
    code: 'preview-step-timeout',
    what: `The ${step.name} did not end within ${formatDuration(step.timeoutMs)}`,
    why: wrote('It last wrote', lines.slice(-1)),
    fix: `If it only needs longer, raise "${step.limit}"; if it never ends, it may be a command for "start"; the log is ${log}`,
  })
}

function wrote(words: string, lines: readonly string[]): string {
  const telling = tellingLine(lines)
  return telling === undefined ? 'It wrote nothing' : `${words}: ${telling}`
}
