import type { Severity } from '../../../model/result.ts'
import type { Visit } from '../facts.ts'
import type { Cause } from './cause.ts'
import { kindOfElement } from './kind-of-place.ts'

const severities: Readonly<Record<string, Severity>> = { critical: 'warning', serious: 'warning' }

/** What keeps people out, by axe's rule and the kind of place, so that a list of many items is one cause. */
export function barrierCauses({ violations = [], document }: Visit): Cause[] {
  // What stands in for a page is mended with it.
  if (!document || document.status >= 400 || !/html/.test(document.type)) return []
  return violations.flatMap(({ rule, impact, help, url, places }) => {
    const groups = Map.groupBy(places, ({ html, selector }) => kindOfElement(html, selector))
    return [...groups].map(
      ([place, of]): Cause => ({
        rule: 'pages/accessibility',
        severity: severities[impact] ?? 'info',
        subject: `${rule} at ${place}`,
        message: `${help} (${impact})`,
        fix: url,
        evidence: of.slice(0, 2).flatMap(({ html, why }) => [html, why.replaceAll(/\s+/g, ' ')]),
      }),
    )
  })
}
