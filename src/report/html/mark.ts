import type { Outcome } from '../../model/result.ts'
import { Html, html } from './html.ts'

/** What stands in the disc, in a square of 24. */
const signs: Readonly<Record<Outcome, string>> = {
  pass: 'M7 12.5l3.3 3.3L17 9',
  warn: 'M12 6.5v7M12 17.2v.1',
  fail: 'M8 8l8 8M16 8l-8 8',
  error: 'M9.2 9.3a2.9 2.9 0 1 1 4.2 2.6c-.9.5-1.4 1.1-1.4 2.1M12 17.2v.1',
  skip: 'M7.5 12h9',
}

/** A disc in the colour of the outcome with its sign. */
export function mark(outcome: Outcome): Html {
  return html`<svg class="mark" viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="12" r="12" fill="var(--tone)"/><path d="${new Html(signs[outcome])}" fill="none" stroke="var(--card)" stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round"/></svg>`
}
