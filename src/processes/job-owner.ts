import { readFileSync } from 'node:fs'
import type { ProcessRef } from '../model/preview.ts'
import { readProcess } from './process-table.ts'

/**
 * Processes that live exactly as long as one job: of the runner of GitHub Actions and, from which it was
 * made, the agent of Azure Pipelines (github/codeql-action#299 shows both trees).
 */
const workers = ['Runner.Worker', 'Agent.Worker']

/**
 * The nearest ancestor of a process that ends with the job of the CI; undefined where there is none that is
 * known, in a container job too, whose steps are no descendants of the runner.
 */
export function jobOwner(pid = process.pid): ProcessRef | undefined {
  const passed = new Set<number>()
  for (let entry = readProcess(pid); entry && !passed.has(entry.pid); ) {
    passed.add(entry.pid)
    entry = readProcess(entry.parent)
    if (entry && workers.includes(nameOf(entry.pid))) {
      return { pid: entry.pid, startTime: entry.startTime }
    }
  }
  return undefined
}

function nameOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8').trimEnd()
  } catch {
    return ''
  }
}
