import { readFileSync } from 'node:fs'

/** The variable that every process of a preview carries, with the preview's id. */
export const markerName = 'REHEARSE_ID'

/**
 * What the environment of a process says about whose it is: `ours` carries the preview's marker,
 * `stranger` is readable and does not, `silent` holds no variable at all. Programs that rewrite their
 * title (nginx, redis-server) overwrite the memory behind /proc/PID/environ and become silent.
 * What cannot be read counts as a stranger.
 */
export function environmentSays(pid: number, id: string): 'ours' | 'stranger' | 'silent' {
  let entries: string[]
  try {
    entries = readFileSync(`/proc/${pid}/environ`, 'latin1').split('\0')
  } catch {
    return 'stranger'
  }
  if (entries.includes(`${markerName}=${id}`)) return 'ours'
  return entries.some((entry) => /^[A-Za-z_]\w*=/.test(entry)) ? 'stranger' : 'silent'
}
