import type { Visit } from '../facts.ts'
import { addressOf } from './address.ts'
import type { Cause, Scene } from './cause.ts'
import { stableText } from './stable-text.ts'

/** What the policies of the page itself keep out, hosts that must not be asked, and dialogs. */
export function policyCauses(visit: Visit, { origin }: Scene): Cause[] {
  return visit.signals.flatMap((signal): Cause[] => {
    if (signal.kind === 'contact') {
      return [
        {
          rule: 'pages/forbidden-host',
          severity: 'error',
          subject: signal.host,
          message: 'is asked by the page although forbid-hosts names it; the request was stopped',
          evidence: [`${signal.type} ${signal.url}`],
        },
      ]
    }
    if (signal.kind === 'dialog') {
      if (signal.type === 'beforeunload') return []
      const message = 'the page stops for a dialog before anybody has done anything'
      const subject = `${signal.type}: ${stableText(signal.text, origin)}`
      return [
        { rule: 'pages/dialog', severity: 'warning', subject, message, evidence: [signal.text] },
      ]
    }
    if (signal.kind !== 'policy') return []
    const { policy, url, detail, isReportOnly } = signal
    const address = addressOf(url, origin)
    const what = policy === 'csp' ? 'Content Security Policy' : 'rules for encrypted pages'
    return [
      {
        rule: 'pages/blocked',
        severity: isReportOnly ? 'warning' : 'error',
        subject: policy === 'csp' ? `${detail} ${address}`.trim() : address,
        message: isReportOnly
          ? `breaks the ${what}, which only reports it`
          : `is kept from the page by the ${what}`,
        evidence: [`${policy === 'csp' ? `${detail}: ` : ''}${url || 'code in the page'}`],
      },
    ]
  })
}
