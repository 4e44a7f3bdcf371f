import type { ChildExit } from './child.ts'

/** How a process ended, in words that follow its name. */
export function exitWords({ code, signal, problem }: ChildExit): string {
  if (problem !== undefined) return `could not be started: ${problem.slice(0, 300)}`
  return signal === null ? `ended with exit code ${code}` : `was ended by ${signal}`
}
