import type { Protocol } from 'puppeteer-core'
import { boundedText, boundedUrl } from './bounded.ts'
import type { Said } from './notice.ts'

const resolutions = {
  blocked: 'MixedContentBlocked',
  upgraded: 'MixedContentAutomaticallyUpgraded',
}

/** What an issue of the browser's own audits says; undefined for those that are no defect of a site. */
export function saidByIssue({ details }: Protocol.Audits.InspectorIssue): Said | undefined {
  const csp = details.contentSecurityPolicyIssueDetails
  if (csp) {
    const { sourceCodeLocation: place } = csp
    return {
      what: 'csp',
      url: boundedUrl(csp.blockedURL ?? ''),
      detail: boundedText(csp.violatedDirective),
      isReportOnly: csp.isReportOnly,
      place: place ? boundedUrl(place.url) : '',
    }
  }
  const mixed = details.mixedContentIssueDetails
  // What browsers mend by themselves arrives.
  if (mixed && mixed.resolutionStatus !== resolutions.upgraded) {
    return {
      what: 'mixed-content',
      url: boundedUrl(mixed.insecureURL),
      detail: mixed.resourceType ?? '',
      isBlocked: mixed.resolutionStatus === resolutions.blocked,
    }
  }
  const cors = details.corsIssueDetails
  if (cors && !cors.isWarning) {
    return {
      what: 'cors',
      url: boundedUrl(cors.request.url),
      detail: boundedText(cors.corsErrorStatus.corsError),
    }
  }
  const refused = details.blockedByResponseIssueDetails
  if (refused) {
    return { what: 'refused', url: boundedUrl(refused.request.url), detail: refused.reason }
  }
  if (details.quirksModeIssueDetails?.isLimitedQuirksMode === false) return { what: 'quirks' }
  const deprecated = details.deprecationIssueDetails
  if (deprecated) {
    const { url, lineNumber, columnNumber } = deprecated.sourceCodeLocation
    const frames =
      url === '' ? [] : [{ url: boundedUrl(url), line: lineNumber + 1, column: columnNumber + 1 }]
    return { what: 'deprecated', detail: boundedText(deprecated.type), frames }
  }
  return undefined
}
