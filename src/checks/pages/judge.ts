import type { Observation } from '../../model/check.ts'
import { count } from '../../model/units.ts'
import { matchesWildcard } from '../../model/wildcard.ts'
import type { PagesFacts } from './facts.ts'
import { barrierCauses } from './judge/barrier-causes.ts'
import type { Detector, Scene } from './judge/cause.ts'
import { documentCauses } from './judge/document-causes.ts'
import { linkFindings } from './judge/link-findings.ts'
import { lookCauses } from './judge/look-causes.ts'
import { mergeCauses } from './judge/merge-causes.ts'
import { policyCauses } from './judge/policy-causes.ts'
import { resourceCauses } from './judge/resource-causes.ts'
import { scriptCauses } from './judge/script-causes.ts'
import { textCauses } from './judge/text-causes.ts'
import type { PagesOptions } from './options.ts'
import type { PagesFinding } from './rules.ts'

const detectors: readonly Detector[] = [
  documentCauses,
  scriptCauses,
  resourceCauses,
  policyCauses,
  lookCauses,
  textCauses,
  barrierCauses,
]

/** One finding for each cause, however many pages show it, and one for the pages that were left out. */
export function judge(
  { facts }: Observation<PagesFacts>,
  { accept }: PagesOptions,
): PagesFinding[] {
  const scene: Scene = {
    facts,
    origin: facts.origin,
    notFound: facts.notFound.filter(
      ({ status, passwords }) => status >= 200 && status < 300 && passwords === 0,
    ),
    home: facts.visits.find(({ path }) => path === '/'),
  }
  const found = facts.visits.map((visit) => ({
    visit,
    causes: detectors.flatMap((detect) => detect(visit, scene)),
  }))
  const isAccepted = ({ rule, subject }: PagesFinding) =>
    accept.some((pattern) => matchesWildcard(pattern, `${rule} ${subject}`))
  return [...mergeCauses(found), ...linkFindings(facts), ...leftOut(facts)].filter(
    (finding) => !isAccepted(finding),
  )
}

function leftOut({ left, leftCount }: PagesFacts): PagesFinding[] {
  if (leftCount === 0) return []
  return [
    {
      rule: 'pages/not-visited',
      severity: 'info',
      subject: 'max-pages',
      message: `${count(leftCount, 'page')} not visited: the limit max-pages was reached`,
      evidence: left
        .slice(0, 20)
        .map(({ shape, count: pages }) => `${shape}: ${count(pages, 'page')}`),
    },
  ]
}
