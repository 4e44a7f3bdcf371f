import type { Visit } from '../facts.ts'
import type { Cause } from './cause.ts'

/** Pages that do not come, do not answer or do not end. */
export function documentCauses({ path, shape, ended, error, document, signals }: Visit): Cause[] {
  const of = { isOfPage: true as const }
  switch (ended) {
    case 'unreachable':
      // What has no content, or is saved to disk, is no page.
      if (error === 'net::ERR_ABORTED') return []
      return [
        {
          ...of,
          rule: 'pages/dead-page',
          severity: 'error',
          subject: path,
          message: 'the browser gets no document',
          evidence: [error ?? ''],
        },
      ]
    case 'hung':
      return [
        {
          ...of,
          rule: 'pages/hang',
          severity: 'error',
          subject: shape,
          message: 'scripts leave the page no time to answer',
          evidence: [],
        },
      ]
    case 'crashed':
      return [
        {
          ...of,
          rule: 'pages/hang',
          severity: 'error',
          subject: shape,
          message: 'the page takes the process of its tab down',
          evidence: [],
        },
      ]
    case 'dialogs':
      return [
        {
          ...of,
          rule: 'pages/dialog',
          severity: 'error',
          subject: shape,
          message: 'the page opens one dialog after the other',
          evidence: [],
        },
      ]
    case 'flood':
      return [
        {
          ...of,
          rule: 'pages/unsettled',
          severity: 'warning',
          subject: shape,
          message: 'the page loads more than 100 MB',
          evidence: [],
        },
      ]
    case 'reloads':
      return [
        {
          ...of,
          rule: 'pages/unsettled',
          severity: 'error',
          subject: shape,
          message: 'the page loads itself again and again',
          evidence: [],
        },
      ]
    case 'download':
      return []
    case 'settled':
    case 'unsettled': {
      const status = document?.status ?? 0
      if (status >= 400) {
        const led = document?.url === path ? [] : [`it leads to ${document?.url}`]
        return [
          {
            ...of,
            rule: 'pages/dead-page',
            severity: 'error',
            subject: path,
            message: `the browser ends at an answer of ${status}`,
            evidence: led,
          },
        ]
      }
      const isExplained = signals.some(
        (signal) => signal.kind === 'resource' && signal.trouble === 'pending',
      )
      if (ended === 'settled' || isExplained) return []
      return [
        {
          ...of,
          rule: 'pages/unsettled',
          severity: 'info',
          subject: shape,
          message: 'the page is still busy when its time to load is over',
          evidence: [],
        },
      ]
    }
    default:
      return ended satisfies never
  }
}
