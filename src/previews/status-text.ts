import type { ContainerStatus } from '../model/preview.ts'
import { redact } from '../model/redact.ts'
import type { Sample } from '../model/sample.ts'
import type { ProcessStatus } from '../model/supervision.ts'
import { count, formatDuration } from '../model/units.ts'
import { visible } from '../model/visible.ts'
import type { PreviewStatus } from './status.ts'

/** The status of a preview for people, one fact a line. Foreign text in it is made safe to show. */
export function statusText(status: PreviewStatus): string {
  const rows: [string, string][] = [['preview', summary(status)]]
  if (status.url !== undefined) rows.push(['url', visible(redact(status.url), 500)])
  for (const each of status.containers ?? []) rows.push(['container', containerText(each)])
  for (const { pid, command } of status.processes) {
    rows.push(['process', `${pid} ${visible(command, 200)}`])
  }
  if (status.supervisor !== undefined) {
    const { pid, state, watches = [], sample } = status.supervisor
    const restarts = count(status.restarts ?? 0, 'restart')
    rows.push(['watchdog', `${state}, process ${pid}, ${restarts}`])
    for (const each of watches) rows.push(['watches', watchText(each)])
    if (sample !== undefined) rows.push(['use', useText(sample)])
  }
  if (status.incidents !== undefined) rows.push(['incidents', incidentsText(status.incidents)])
  if (status.trouble !== undefined) rows.push(['trouble', visible(redact(status.trouble), 500)])
  const width = Math.max(...rows.map(([name]) => name.length))
  return rows.map(([name, text]) => `${name.padEnd(width)}  ${text}\n`).join('')
}

function summary({ phase, provider, uptimeMs, listening }: PreviewStatus): string {
  const parts: string[] = [phase]
  if (provider !== undefined) parts.push(visible(provider, 40))
  if (uptimeMs !== undefined) parts.push(`begun ${formatDuration(uptimeMs)} ago`)
  if (listening === false && phase !== 'down') parts.push('nothing listens on its port')
  return parts.join(', ')
}

function watchText({ name, phase, leader, restarts, saturated }: ProcessStatus): string {
  const parts = [`${visible(name, 80)}: ${phase}`]
  if (leader !== undefined) parts.push(`process ${leader.pid}`)
  if (restarts > 0) parts.push(count(restarts, 'restart'))
  if (saturated) parts.push('saturated')
  return parts.join(', ')
}

function useText({ cpu, rssBytes, fds, threads, diskFreeBytes }: Sample): string {
  const parts: string[] = []
  if (cpu !== undefined) parts.push(`${Math.round(cpu * 100)} % CPU`)
  if (rssBytes !== undefined) parts.push(`${megabytes(rssBytes)} of memory`)
  if (fds !== undefined) parts.push(count(fds, 'descriptor'))
  if (threads !== undefined) parts.push(count(threads, 'thread'))
  if (diskFreeBytes !== undefined) parts.push(`${megabytes(diskFreeBytes)} of disk free`)
  return parts.join(', ')
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1e6).toLocaleString('en')} MB`
}

function containerText({ service, status, health, exitCode, restarts }: ContainerStatus): string {
  const parts = [`${visible(service, 80)}: ${visible(status, 40)}`]
  if (health !== undefined) parts.push(visible(health, 40))
  if (exitCode !== undefined) parts.push(`exit code ${exitCode}`)
  if (restarts > 0) parts.push(count(restarts, 'restart'))
  return parts.join(', ')
}

function incidentsText({ count: n, open, last }: NonNullable<PreviewStatus['incidents']>): string {
  if (last === undefined) return 'none'
  const { process, why, began, outcome, downMs } = last
  const after = downMs === undefined ? '' : ` after ${formatDuration(downMs)}`
  const end =
    outcome === 'gave-up' ? 'given up' : outcome === 'open' ? 'still open' : `recovered${after}`
  const what = visible(redact(`${process} ${why}`), 300)
  const still = open > 0 ? ` (${open} open)` : ''
  return `${n}${still}, the last at ${began}: ${what}; ${end}`
}
