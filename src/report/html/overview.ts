import { type CheckResult, type Report, resultName } from '../../model/result.ts'
import { formatDuration } from '../../model/units.ts'
import { tally } from '../tally.ts'
import { claimTitle } from '../words.ts'
import { type Html, html } from './html.ts'

const answers = { yes: 'Yes', no: 'No', 'not-tested': 'Not tested' } as const

/** The three questions with their answers. */
export function claimCards(report: Report): Html {
  const cards = report.claims.map(
    ({ id, answer, evidence }) =>
      html`<section class="card ${answer}"><h2>${claimTitle[id]}</h2><div class="answer">${answers[answer]}</div><p>${evidence}</p></section>`,
  )
  return html`<div class="claims">${cards}</div>`
}

/** Every check in one line. */
export function checkTable(report: Report): Html {
  const rows = report.results.map((result) => {
    const told = [result.reason, result.summary, tally(result), unmatched(result)].filter(
      (part) => part !== undefined,
    )
    return html`<tr><td class="name">${resultName(result)}</td><td><span class="pill ${result.outcome}">${result.outcome}</span></td><td>${told.join('; ')}</td><td class="right">${formatDuration(result.durationMs)}</td></tr>`
  })
  return html`<h2>Checks</h2><div class="card scroll"><table class="checks"><thead><tr><th>Check</th><th>Outcome</th><th>Measured</th><th class="right">Took</th></tr></thead><tbody>${rows}</tbody></table></div>`
}

/** Why what was found could not be told from what the base has too. */
function unmatched({ comparison }: CheckResult): string | undefined {
  const why = comparison?.missing
  return why === undefined ? undefined : `no base to compare with: ${why}`
}
