import { fingerprint } from '../model/fingerprint.ts'
import {
  type CheckResult,
  type Finding,
  type Report,
  resultName,
  Severity,
} from '../model/result.ts'
import type { Rules } from '../model/rule.ts'
import { shortHash } from '../model/short-hash.ts'
import { blocks } from '../model/verdict.ts'
import { visible } from '../model/visible.ts'
import { ruleLink } from './rule-link.ts'

/** Of one run GitHub shows the 5,000 most severe results, and takes 25,000 (docs: "SARIF support for code scanning"). */
const mostResults = 5000

/**
 * rehearse.sarif, SARIF 2.1.0: the findings, the most severe first, with the rules that they are of. What does
 * not stand in a file is placed at the first line of rehearse.yml, for GitHub takes no result without a place.
 */
export function renderSarif(report: Report, rules: Rules): string {
  const found = report.results
    .flatMap((result) => result.findings.map((finding) => ({ finding, result })))
    .toSorted((one, other) => rank(one.finding) - rank(other.finding))
  const shown = found.slice(0, mostResults)
  const ids = [...new Set(shown.map(({ finding }) => finding.rule))]
  const lost = report.results.filter(({ outcome }) => outcome === 'error')
  const left = found.length - shown.length
  const notes = [
    ...lost.map((result) =>
      note(`${resultName(result)} could not run: ${result.reason ?? ''}`, 'error'),
    ),
    ...(left > 0 ? [note(`${left} more findings stand in report.json`, 'note')] : []),
  ]
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Rehearse',
            semanticVersion: plain(report.version),
            informationUri: 'https://github.com/rehearse-dev/rehearse',
            rules: ids.map((id) => ruleOf(id, rules, report.version)),
          },
        },
        invocations: [
          { executionSuccessful: lost.length === 0, toolExecutionNotifications: notes },
        ],
        columnKind: 'utf16CodeUnits',
        results: shown.map(({ finding, result }) => resultOf(finding, result, ids)),
      },
    ],
  }
  return `${JSON.stringify(log)}\n`
}

function resultOf(
  finding: Finding,
  { comparison, ...result }: CheckResult,
  ids: readonly string[],
): object {
  const { rule, severity, subject, message, fix, where, evidence = [], known, toldBy } = finding
  const isCompared = comparison !== undefined && comparison.missing === undefined
  const isAccepted = known === true && !blocks(finding, comparison)
  const why = toldBy ? `Told by ${toldBy.rule} of the same.` : 'The base has it too.'
  const hash = shortHash(fingerprint(finding))
  return {
    ruleId: rule,
    ruleIndex: ids.indexOf(rule),
    level: levels[severity],
    message: {
      text: [`${subject}: ${message}`, ...(fix === undefined ? [] : [`Fix: ${fix}`])]
        .map(plain)
        .join('\n'),
    },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(where?.file ?? 'rehearse.yml') },
          region: { startLine: where?.line ?? 1 },
        },
        logicalLocations: [{ fullyQualifiedName: plain(subject), kind: 'resource' }],
      },
    ],
    partialFingerprints: { primaryLocationLineHash: `${hash}:1`, 'rehearse/v1': hash },
    ...(isCompared ? { baselineState: known === true ? 'unchanged' : 'new' } : {}),
    ...(isAccepted || toldBy ? { suppressions: [{ kind: 'external', justification: why }] } : {}),
    properties: { check: resultName(result), evidence: evidence.slice(0, 5).map(plain) },
  }
}

const levels = { error: 'error', warning: 'warning', info: 'note' } as const

function rank({ severity, known }: Finding): number {
  return Severity.options.indexOf(severity) * 2 + (known === true ? 1 : 0)
}

function ruleOf(id: string, rules: Rules, version: string): object {
  const rule = Object.hasOwn(rules, id) ? rules[id] : undefined
  const helpUri = ruleLink(id, version)
  if (!rule) return { id, helpUri }
  const parts = [`${rule.means} ${rule.matters}`, `Fix: ${rule.fix}`, `Ignore: ${rule.ignore}`]
  return {
    id,
    shortDescription: { text: rule.means },
    fullDescription: { text: `${rule.means} ${rule.matters}` },
    help: { text: parts.join('\n'), markdown: parts.join('\n\n') },
    helpUri,
  }
}

function note(text: string, level: 'error' | 'note'): object {
  return { level, message: { text: plain(text) } }
}

/** Text that no viewer takes for more: `[words](target)` would be a link in a message of SARIF (3.11.6). */
function plain(text: string): string {
  return visible(text, 1000).replaceAll('](', '] (')
}

/** A relative path as a URI reference; what leads out of the repository stays text. */
function uriOf(file: string): string {
  const parts = file.toWellFormed().slice(0, 1000).split(/[\\/]/)
  return (
    parts
      .filter((part) => !['', '.', '..'].includes(part))
      .map(encodeURIComponent)
      .join('/') || 'rehearse.yml'
  )
}
