import path from 'node:path'
import type { CommandLine } from '../command-line.ts'
import { UserError } from '../model/errors.ts'
import { type Measurement, Report } from '../model/result.ts'
import { rootCause } from '../model/root-cause.ts'
import { count } from '../model/units.ts'
import { visible } from '../model/visible.ts'
import { readJson, writeJson } from '../run-folder.ts'
import type { Scene } from '../scene.ts'

const defaultFile = 'rehearse.baseline.json'

/**
 * `rehearse baseline [REPORT]`: what the last rehearsal found, as a file to commit, so that later runs tell new from
 * known. Of a report it keeps only what is compared. Returns the exit code. Throws the UserErrors `baseline-no-report`
 * and `run-folder-unusable`.
 */
export async function baseline(scene: Scene, line: CommandLine): Promise<number> {
  const from = path.resolve(line.rest[0] ?? path.join(scene.dir, 'report.json'))
  const report = await readReport(from)
  const file = path.resolve(line.flag('out') ?? defaultFile)
  await writeJson(file, comparable(report))
  const findings = report.results.flatMap((result) => result.findings)
  scene.log.line(`${count(findings.length, 'finding')} of ${visible(from)} in ${visible(file)}`)
  const named = path.relative(scene.config.root, file)
  scene.log.line(`  commit it, and name it in rehearse.yml: base: { report: ${visible(named)} }`)
  for (const { check, outcome, reason } of report.results) {
    if (outcome === 'error') {
      scene.log.warn(`${check} could not run there, so that all it finds stays new: ${reason}`)
    }
  }
  return 0
}

/** The report without what changes in every run, in an order that does not: its changes are to be read in a diff. */
function comparable(whole: Report): Report {
  const { target: _, timeline: __, base: ___, ...report } = whole
  return {
    ...report,
    durationMs: 0,
    results: report.results.map(({ beside, reason, conditions, ...result }) => ({
      check: result.check,
      moment: result.moment,
      ...(beside === undefined ? {} : { beside }),
      outcome: result.outcome,
      ...(reason === undefined ? {} : { reason }),
      measurements: shownFigures(result.measurements),
      ...(conditions === undefined ? {} : { conditions }),
      findings: result.findings
        .map(({ rule, severity, subject, message }) => ({ rule, severity, subject, message }))
        .toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1)),
      durationMs: 0,
    })),
    claims: report.claims.map((claim) => ({ ...claim, evidence: '' })),
  }
}

/** The figures that a report shows beside its own, without digits that mean nothing. */
function shownFigures(measurements: readonly Measurement[]): Measurement[] {
  return measurements
    .filter(({ name }) => name !== undefined)
    .map((measurement) => {
      const { base: _, ...own } = measurement
      return { ...own, value: Number(own.value.toPrecision(3)) }
    })
}

function keyOf({ rule, subject, message }: { rule: string; subject: string; message: string }) {
  return JSON.stringify([rule, subject, message])
}

async function readReport(file: string): Promise<Report> {
  let value: unknown
  try {
    value = await readJson(file)
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT'
    throw noReport(file, isMissing ? 'There is no such file' : rootCause(error))
  }
  const parsed = Report.safeParse(value)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw noReport(file, `${issue?.path.join('.')}: ${issue?.message}`)
}

function noReport(file: string, why: string): UserError {
  return new UserError({
    code: 'baseline-no-report',
    what: `${visible(file)} is no report to make a baseline of`,
    why: visible(why, 300),
    fix: 'Rehearse the base first: `rehearse run`, or name its report: `rehearse baseline report.json`',
  })
}
