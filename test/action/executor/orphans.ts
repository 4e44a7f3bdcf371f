import { readdirSync, readFileSync } from 'node:fs'
import { type Job, trackingVariable } from './job.ts'

/** A process that outlived the job. */
export interface Orphan {
  pid: number
  command: string
}

/**
 * Ends what the steps of a job left running, found by the tracking variable in their environment, as the
 * runner does at the end of a job (JobExtension.cs: "Cleaning up orphan processes"). Linux only.
 */
export function endOrphans(job: Job): Orphan[] {
  if (process.platform !== 'linux') return []
  const mark = `${trackingVariable}=${job.trackingId}`
  const orphans: Orphan[] = []
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      if (!readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0').includes(mark)) continue
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').join(' ').trim()
      process.kill(Number(pid), 'SIGKILL')
      orphans.push({ pid: Number(pid), command })
    } catch {
      // It ended in the meantime, or belongs to another user.
    }
  }
  return orphans
}
