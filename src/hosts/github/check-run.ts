import type { Finding, Report } from '../../model/result.ts'
import { isNews } from '../../model/verdict.ts'
import type { Told } from './commit-status.ts'
import { cut } from './cut.ts'
import { neutralise } from './neutralise.ts'
import type { Api } from './with-api.ts'

/** GitHub's description of the API: of one request. */
const mostAnnotations = 50
const longestSummary = 65_000
const longestTitle = 255
const longestMessage = 4000

const conclusions = {
  pass: 'success',
  warn: 'neutral',
  skip: 'skipped',
  fail: 'failure',
  error: 'failure',
} as const

/**
 * Creates a check run of the tested commit, finished, with annotations on lines of files. A gate that is closed is
 * never neutral. Throws what the API answers.
 */
export async function createCheckRun(api: Api, told: Told, summary: string): Promise<void> {
  const { octokit, owner, repo } = api
  const { report, commit, name, headline, runUrl } = told
  const conclusion = report.gate === 'closed' ? 'failure' : conclusions[report.outcome]
  await octokit.rest.checks.create({
    owner,
    repo,
    name,
    head_sha: commit,
    status: 'completed',
    conclusion,
    ...(runUrl === undefined ? {} : { details_url: runUrl }),
    output: {
      title: cut(
        report.outcome === 'error' ? `could not run: ${headline}` : headline,
        longestTitle,
      ),
      summary: cut(summary, longestSummary),
      annotations: annotationsOf(report),
    },
  })
}

function annotationsOf(report: Report) {
  return report.results
    .flatMap(({ findings, comparison }) =>
      findings.filter((finding) => finding.where && isNews(finding, comparison)),
    )
    .slice(0, mostAnnotations)
    .map(annotationOf)
}

function annotationOf({ rule, severity, subject, message, fix, where }: Finding) {
  const line = where?.line ?? 1
  const text = [`${subject} ${message}`, ...(fix === undefined ? [] : [`Fix: ${fix}`])]
  return {
    path: where?.file ?? '',
    start_line: line,
    end_line: line,
    annotation_level: severity === 'error' ? ('failure' as const) : ('warning' as const),
    title: rule,
    message: cut(text.flatMap(neutralise).join('\n'), longestMessage),
  }
}
