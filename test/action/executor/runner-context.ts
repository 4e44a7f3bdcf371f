import { arch, platform } from 'node:os'
import path from 'node:path'
import type { Job } from './job.ts'

const systems: Partial<Record<NodeJS.Platform, string>> = {
  linux: 'Linux',
  darwin: 'macOS',
  win32: 'Windows',
}

/** The `runner` context; each entry is also a `RUNNER_*` variable. */
export function runnerContext(job: Job): Record<string, string> {
  return {
    os: systems[platform()] ?? platform(),
    arch: arch().toUpperCase(),
    name: 'executor',
    environment: 'github-hosted',
    temp: job.runnerTemp,
    tool_cache: path.join(job.runnerTemp, '_tool'),
    workspace: path.dirname(job.workspace),
  }
}
