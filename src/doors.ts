import { checks } from './checks/in-order.ts'

/**
 * The doors of the program: name to the arguments it stands for. Each becomes `dist/<door>.js`, a stub that
 * calls the same `run` as the command line does.
 */
export const doors: Readonly<Record<string, readonly string[]>> = {
  cli: [],
  preview: ['preview', 'up'],
  'preview-post': ['preview', 'down'],
  ...Object.fromEntries(checks.map((check) => [check.id, [check.id]])),
  report: ['report'],
}
