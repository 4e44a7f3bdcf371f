import type { ActionRun, RunActionOptions } from './run-action.ts'

/** Where a case plays. */
export interface Places {
  action: string
  workspace: string
  runnerTemp: string
}

/** One rule of the runner, shown by a small action. */
export interface Case {
  /** What must hold. */
  rule: string
  /** File and member of actions/runner that says so. */
  source: string
  /** Content of action.yml. */
  action: object
  /** Further files: relative to the action's folder, or to the workspace with a leading `workspace/`. */
  files?: Readonly<Record<string, string>>
  run?: Partial<RunActionOptions>
  seen: (run: ActionRun, places: Places) => unknown
  expected: unknown
}

/** A composite action; a `run` step without a shell gets bash. */
export function composite(
  steps: readonly Readonly<Record<string, unknown>>[],
  more: Readonly<Record<string, unknown>> = {},
): object {
  const shelled = steps.map((step) => ('run' in step ? { shell: 'bash', ...step } : step))
  return {
    name: 'Case',
    description: 'A case',
    ...more,
    runs: { using: 'composite', steps: shelled },
  }
}

/** A node action whose `main` is `main.js` unless told otherwise. */
export function node(
  runs: Readonly<Record<string, unknown>> = {},
  more: Readonly<Record<string, unknown>> = {},
): object {
  return {
    name: 'Case',
    description: 'A case',
    ...more,
    runs: { using: 'node24', main: 'main.js', ...runs },
  }
}

export const conclusions = (run: ActionRun): string[] => run.steps.map((step) => step.conclusion)

/** All lines of all steps. */
export const lines = (run: ActionRun): string[] => run.steps.flatMap((step) => step.log)

/** Level and message of all annotations. */
export const messages = (run: ActionRun): string[] =>
  run.steps.flatMap((step) => step.annotations.map(({ level, message }) => `${level}: ${message}`))
