import type { FindingOf } from '../../model/result.ts'
import type { Rules } from '../../model/rule.ts'

const loosen = 'Take the assertion out of `audit.assertions`, or let it count less: `[info]`.'

/** Every rule of the audits by Lighthouse. */
export const rules = {
  'audit/failed': {
    means: 'An audit of Lighthouse that an assertion names does not pass on a page.',
    matters: 'It was asserted because it matters here; Lighthouse says of each audit why.',
    fix: 'Look at the elements in the evidence, or into the report of Lighthouse that it names.',
    ignore: loosen,
  },
  'audit/score': {
    means: 'A page has a lower score in a category than an assertion asks for.',
    matters: 'A score sums up many audits; it was asserted because it matters here.',
    fix: 'The report of Lighthouse that the evidence names lists what costs most.',
    ignore: loosen,
  },
  'audit/limit': {
    means:
      'A page is slower, larger or lower in its score of performance than an assertion allows, by the median of its runs.',
    matters: 'Visitors on a phone wait for it.',
    fix: 'The report of Lighthouse that the evidence names lists what costs most time.',
    ignore: `${loosen} That the base is beyond the limit too does not excuse it.`,
  },
  'audit/slower': {
    means:
      'A page is slower than at the base: in each of seven pairs of runs, and by its median beyond the margin of that metric.',
    matters: 'The change made it slower, on the same machine and at the same time.',
    fix: 'Compare what the page loads and runs with the base: a script, a picture, a font that is new or larger.',
    ignore: '`audit.against-base: false` compares nothing.',
  },
  'audit/unsure': {
    means: 'A page seems slower than at the base, but not in each pair of runs.',
    matters: 'It may be, or the machine was too noisy to say.',
    fix: 'Run it once more, on a machine that does nothing else.',
    ignore: '`audit.against-base: false` compares nothing.',
  },
  'audit/not-compared': {
    means: 'Pages could not be compared with the base, as the message says.',
    matters: 'Whether they became slower is not known.',
    fix: 'Look why the base does not come up or has no such page. A page that is new has none.',
    ignore: '`audit.against-base: false` compares nothing.',
  },
  'audit/no-page': {
    means: 'An assertion is about pages of which none was audited.',
    matters: 'It judges nothing.',
    fix: 'Name the page in `audit.urls`, or mend its pattern.',
    ignore: 'Take the assertion out of `audit.assertions`.',
  },
  'audit/off': {
    means: 'An assertion names an audit that means nothing on this preview.',
    matters: 'It would tell of the preview and not of the site.',
    fix: 'Assert it where the site is served as it will be: encrypted, and open to search engines.',
    ignore: 'It is told only, and closes no gate.',
  },
  'audit/mapped': {
    means:
      'A lighthouserc file names an audit that is gone from Lighthouse, and that another took the place of.',
    matters: 'What took its place is judged, and may judge otherwise.',
    fix: 'Name the new audit, in the file or in `audit.assertions`.',
    ignore: 'It is told only, and closes no gate.',
  },
  'audit/not-judged': {
    means: 'A lighthouserc file asserts something that cannot be judged.',
    matters: 'It is neither kept nor broken; nobody looks at it.',
    fix: 'Take it out, or write what is meant as an assertion in `audit.assertions`.',
    ignore: 'Take it out of the file.',
  },
} as const satisfies Rules

export type AuditFinding = FindingOf<keyof typeof rules>
export type AuditRule = keyof typeof rules
