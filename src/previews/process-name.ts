import { visible } from '../model/visible.ts'

/** The form of a process's name, as foreman takes it. */
export const processName = /^[A-Za-z0-9_-]{1,50}$/

/** A preview has at most this many processes. */
export const mostProcesses = 50

/** What is wrong with the names of processes that run side by side; undefined when nothing is. */
export function nameProblem(names: readonly string[]): string | undefined {
  const odd = names.find((name) => !processName.test(name))
  if (odd !== undefined)
    return `"${visible(odd, 60)}" is no name: letters, digits, "-" and "_", at most 50`
  // In a log nobody would tell Worker from worker.
  const small = names.map((name) => name.toLowerCase())
  const twice = names.find((_, at) => small.indexOf(small[at] ?? '') !== at)
  return twice === undefined ? undefined : `"${twice}" is there twice, or differs in case only`
}
