import type { Severity } from '../../../model/result.ts'
import type { Frame, Signal, Visit } from '../facts.ts'
import { isHydration } from '../hydration.ts'
import { addressOf, isOwn } from './address.ts'
import type { Cause, Scene } from './cause.ts'
import { stableText } from './stable-text.ts'

/** Browsers tell it of layouts that are slow to settle; nothing is lost by it. */
const harmless = /^(?:Uncaught )?ResizeObserver loop\b/

const scopes: Record<Signal['scope'], string> = {
  page: '',
  frame: ' in a frame of another site',
  worker: ' in a worker',
  'service-worker': ' in a service worker',
}

/** Exceptions and rejections that nobody caught, messages that the code logs as errors, and failed hydration. */
export function scriptCauses(visit: Visit, { origin }: Scene): Cause[] {
  return visit.signals.flatMap((signal): Cause[] => {
    if (signal.kind === 'exception')
      return harmless.test(signal.text) ? [] : [exceptionCause(signal, visit, origin)]
    if (signal.kind === 'console') return [consoleCause(signal, visit, origin)]
    if (signal.kind !== 'deprecated') return []
    const message = 'an interface that browsers will give up is used'
    const evidence = signal.frames.map((frame) => placeLine(frame, origin))
    return [
      { rule: 'pages/deprecated', severity: 'info', subject: signal.detail, message, evidence },
    ]
  })
}

function exceptionCause(
  signal: Extract<Signal, { kind: 'exception' }>,
  visit: Visit,
  origin: string,
): Cause {
  const { text, frames, promise, scope } = signal
  const frame = frames.find(({ url }) => isOwn(url, origin)) ?? frames[0]
  const isHydrating = isHydration(text)
  const what = promise
    ? 'a promise is rejected and nobody catches it'
    : 'a script fails with an exception'
  return {
    rule: isHydrating ? 'pages/hydration' : 'pages/script-error',
    severity: severityOf(frame, origin, 'error', 'warning'),
    subject: `${scriptOf(frame, visit, origin)}: ${stableText(text, origin)}`,
    message: isHydrating ? hydrating : `${what}${scopes[scope]}`,
    ...(frame?.source ? { where: frame.source } : {}),
    evidence: [text, ...frames.slice(0, 3).map((place) => placeLine(place, origin))],
  }
}

const hydrating = 'what the server has drawn is not what the browser draws'

function consoleCause(
  signal: Extract<Signal, { kind: 'console' }>,
  visit: Visit,
  origin: string,
): Cause {
  const { text, frames } = signal
  const isHydrating = isHydration(text)
  return {
    rule: isHydrating ? 'pages/hydration' : 'pages/console-error',
    severity: isHydrating ? 'error' : severityOf(frames[0], origin, 'warning', 'info'),
    subject:
      stableText(text, origin) || `an empty message of ${scriptOf(frames[0], visit, origin)}`,
    message: isHydrating ? hydrating : `the page logs an error${scopes[signal.scope]}`,
    evidence: [text, ...frames.slice(0, 1).map((place) => placeLine(place, origin))],
  }
}

/** What others wrote is not for this site to mend. */
function severityOf(
  frame: Frame | undefined,
  origin: string,
  own: Severity,
  foreign: Severity,
): Severity {
  return !frame || isOwn(frame.url, origin) ? own : foreign
}

function scriptOf(frame: Frame | undefined, { path, document }: Visit, origin: string): string {
  if (!frame) return 'a script'
  const address = addressOf(frame.url, origin)
  const pages = [path, document?.url ?? ''].map((page) => page.split('#', 1)[0])
  return pages.includes(address) ? 'an inline script' : address
}

function placeLine({ url, line, column, source }: Frame, origin: string): string {
  const shown = url.startsWith(`${origin}/`) ? url.slice(origin.length) : url
  const built = source ? ` (${source.file}, line ${source.line})` : ''
  return `at ${shown}, line ${line}, column ${column}${built}`
}
