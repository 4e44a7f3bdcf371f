import path from 'node:path'
import { checks } from './checks/in-order.ts'
import { answerClaims } from './model/claims.ts'
import { mergeResults } from './model/merge.ts'
import { type CheckResult, type Gate, Report, resultName, Severity } from './model/result.ts'
import { tellOnce } from './model/tell-once.ts'
import { gateOf, overallOutcome } from './model/verdict.ts'
import { withoutSettled } from './model/without-settled.ts'
import type { PreviewState } from './model/preview.ts'
import { timelineOf } from './model/timeline.ts'
import { readPictures } from './shown-pictures.ts'
import { planOf } from './plan.ts'
import { renderBadge } from './report/badge.ts'
import { renderHtml } from './report/html.ts'
import { renderJunit } from './report/junit.ts'
import { render } from './report/render.ts'
import { renderSarif } from './report/sarif.ts'
import { rules } from './rules.ts'
import { writeWhole } from './files/write-whole.ts'
import { writeJson } from './run-folder.ts'
import { shownUrl } from './shown-url.ts'
import { previewSubject, unmeasured } from './unmeasured.ts'
import type { Scene } from './scene.ts'
import { version } from './version.ts'

export interface Conclusion {
  report: Report
  gate: Gate
}

export interface About {
  startedAt: Date
  target?: URL | undefined
  /** The previews that the results are of, as they were at last. */
  previews: readonly PreviewState[]
  silent: boolean
  colours: boolean
}

/**
 * From results to the report: fills in what left no result, decides the gate, writes the files and shows
 * them. The gate is decided before anything is published, and nothing that fails there changes it.
 */
export async function conclude(
  scene: Scene,
  found: readonly CheckResult[],
  about: About,
): Promise<Conclusion> {
  const { host, config } = scene
  const results = tellOnce(withoutSettled(complete(scene, withPolicy(scene, found))), rules)
  const gate = gateOf(results, config.onError)
  const { commit, base, runUrl, tellsOnly, fork } = scene.context
  const foreign = tellsOnly === true && fork === true
  const timeline = timelineOf(results, about.previews)
  const report = Report.parse({
    schema: 'rehearse.report/1',
    version,
    target: about.target && shownUrl(about.target),
    commit,
    base,
    startedAt: about.startedAt.toISOString(),
    durationMs: Date.now() - about.startedAt.getTime(),
    outcome: overallOutcome(results),
    gate,
    results,
    ...(timeline.length > 0 ? { timeline } : {}),
    claims: answerClaims(results, (id) => checks.find((check) => check.id === id)?.claim),
  } satisfies Report)
  const pictures = await readPictures(scene.dir, picturesOf(results))
  const rendered = render(report, { colours: about.colours, runUrl, rules, foreign })
  const file = path.join(scene.dir, 'report.json')
  await writeJson(file, report)
  await writeWhole(path.join(scene.dir, 'report.md'), rendered.full)
  await writeWhole(path.join(scene.dir, 'report.html'), renderHtml(report, { runUrl, pictures }))
  await writeWhole(path.join(scene.dir, 'junit.xml'), renderJunit(report))
  await writeWhole(path.join(scene.dir, 'rehearse.sarif'), renderSarif(report, rules))
  await writeWhole(path.join(scene.dir, 'badge.json'), renderBadge(report))
  host.output('outcome', report.outcome)
  host.output('gate', gate)
  host.output('claims', JSON.stringify(report.claims))
  host.output('report-path', file)
  host.output('sarif-path', path.join(scene.dir, 'rehearse.sarif'))
  host.output('junit-path', path.join(scene.dir, 'junit.xml'))
  if (!about.silent) host.show(rendered.console)
  await host.publish(report, rendered, config.report)
  return { report, gate }
}

/** The pictures that findings name, the worst findings first. */
function picturesOf(results: readonly CheckResult[]): string[] {
  const findings = results.flatMap((result) => result.findings)
  return Severity.options.flatMap((severity) =>
    findings.flatMap((finding) => (finding.severity === severity ? (finding.picture ?? []) : [])),
  )
}

/** The results, with what is told of whose policy judges; steps before this one may have told of it too. */
function withPolicy({ policy }: Scene, found: readonly CheckResult[]): CheckResult[] {
  if (policy === undefined) return [...found]
  const told = found.find(({ check }) => check === policy.check)
  const rest = found.filter((result) => result !== told)
  return [...rest, told === undefined ? policy : mergeResults(policy, told)]
}

/** The results in the order of the plan. A check that left none could not find out. */
function complete(scene: Scene, found: readonly CheckResult[]): CheckResult[] {
  const present = new Map(found.map((result) => [resultName(result), result]))
  const steps = planOf(scene.config)
  const expected = [
    // An address needs no preview step; whatever else is configured does.
    ...(present.has('preview') || ![undefined, 'url'].includes(scene.config.preview?.provider)
      ? [previewSubject]
      : []),
    ...steps,
  ]
  const noPreview = present.get('preview')?.outcome === 'error'
  const planned = expected.map((step) => {
    const result = present.get(resultName({ ...step, check: step.check.id }))
    if (result) return result
    return noPreview
      ? unmeasured(step, 'skip', 'there is no preview to test')
      : unmeasured(step, 'error', 'it left no result')
  })
  const names = new Set(planned.map(resultName))
  return [...planned, ...found.filter((result) => !names.has(resultName(result)))]
}
