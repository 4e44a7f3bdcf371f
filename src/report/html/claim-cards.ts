import type { Report } from '../../model/result.ts'
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
