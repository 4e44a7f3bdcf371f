import type { ProcessRef } from '../model/preview.ts'
import { readProcess } from './process-table.ts'

/** This process, to be told from any later one with its number; undefined where the system does not tell. */
export function thisProcess(): ProcessRef | undefined {
  const startTime = readProcess(process.pid)?.startTime
  return startTime === undefined ? undefined : { pid: process.pid, startTime }
}
