import type { CDPEvents, Protocol } from 'puppeteer-core'
import { boundedText, boundedUrl } from './bounded.ts'
import { consoleText } from './console-text.ts'
import { framesOf } from './frames-of.ts'
import { saidByIssue } from './issue.ts'
import type { Said } from './notice.ts'

type Readers = { [Name in keyof CDPEvents]?: (event: CDPEvents[Name]) => Said | undefined }

/** What each event of the protocol says; undefined where it says nothing of a defect. */
export const saidBy = {
  'Network.requestWillBeSent': ({
    requestId: id,
    timestamp: at,
    request,
    type = 'Other',
    frameId,
  }) => ({
    what: 'request',
    id,
    at,
    url: boundedUrl(request.url),
    type,
    frame: frameId ?? '',
  }),
  'Network.responseReceived': ({ requestId: id, timestamp: at, response, type, frameId }) => ({
    what: 'response',
    id,
    at,
    url: boundedUrl(response.url),
    type,
    status: response.status,
    mime: boundedText(response.mimeType).slice(0, 100),
    frame: frameId ?? '',
  }),
  'Network.loadingFailed': ({
    requestId: id,
    type,
    errorText,
    canceled,
    blockedReason,
    corsErrorStatus,
  }) => ({
    what: 'failed',
    id,
    type,
    error: errorText,
    isCancelled: canceled ?? false,
    blocked: blockedReason ?? '',
    cors: corsErrorStatus?.corsError ?? '',
  }),
  'Network.loadingFinished': ({ requestId: id }) => ({ what: 'finished', id }),
  'Network.webSocketCreated': ({ requestId: id, url }) => ({
    what: 'socket',
    id,
    url: boundedUrl(url),
  }),
  'Network.webSocketFrameError': ({ requestId: id, errorMessage }) => ({
    what: 'socket-failed',
    id,
    error: boundedText(errorMessage),
  }),
  'Runtime.exceptionThrown': ({ exceptionDetails: details }) => ({
    what: 'exception',
    id: details.exceptionId,
    text: boundedText(exceptionText(details)),
    promise: /\(in promise\)/.test(details.text),
    frames: framesOf(details.stackTrace, details),
  }),
  'Runtime.exceptionRevoked': ({ exceptionId: id }) => ({ what: 'revoked', id }),
  'Runtime.consoleAPICalled': ({ type, args, stackTrace }) => {
    if (type !== 'error' && type !== 'assert' && type !== 'warning') return undefined
    const level = type === 'warning' ? 'warning' : 'error'
    const text = consoleText(args)
    return {
      what: 'console',
      level,
      text: type === 'assert' ? `Assertion failed: ${text}` : text,
      frames: framesOf(stackTrace),
    }
  },
  'Log.entryAdded': ({ entry }) => {
    const [, font] = /^Failed to decode downloaded font: (\S+)$/.exec(entry.text) ?? []
    if (font !== undefined)
      return { what: 'log', source: 'font', text: 'no font', url: boundedUrl(font) }
    return entry.level === 'error'
      ? {
          what: 'log',
          source: entry.source,
          text: boundedText(entry.text),
          url: boundedUrl(entry.url ?? ''),
        }
      : undefined
  },
  'Audits.issueAdded': ({ issue }) => saidByIssue(issue),
  'Page.javascriptDialogOpening': ({ type, message }) => ({
    what: 'dialog',
    type,
    text: boundedText(message),
  }),
} satisfies Readers

/** The first line of what was thrown; the stack is told apart. */
function exceptionText({ text, exception }: Protocol.Runtime.ExceptionDetails): string {
  if (!exception) return text
  const { description, className, value, preview } = exception
  if (exception.subtype === 'error' && description !== undefined) {
    return description.replace(/\n\s+at [^]*$/, '')
  }
  if (value !== undefined)
    return `${text}: ${typeof value === 'string' ? value : JSON.stringify(value)}`
  const shown = preview?.properties.slice(0, 5).map(({ name, value: of }) => `${name}: ${of ?? ''}`)
  return `${text}: ${className ?? description ?? 'nothing'}${shown?.length ? ` {${shown.join(', ')}}` : ''}`
}
