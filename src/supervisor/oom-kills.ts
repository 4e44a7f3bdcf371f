import { readFileSync } from 'node:fs'

/**
 * How many processes of this process's control group the kernel ever killed for lack of memory (`oom_kill` in
 * memory.events of version 2, in memory.oom_control of version 1); undefined where it does not tell.
 */
export function oomKills(): number | undefined {
  const groups = read('/proc/self/cgroup')
  const first = /^\d+:(?:[^:]*,)?memory(?:,[^:]*)?:(.*)$/m.exec(groups)?.[1]
  const second = /^0::(.*)$/m.exec(groups)?.[1]
  // In a container its own group stands at the root.
  const files = [
    ...(second === undefined ? [] : [second, ''].map((at) => `/sys/fs/cgroup${at}/memory.events`)),
    ...(first === undefined
      ? []
      : [first, ''].map((at) => `/sys/fs/cgroup/memory${at}/memory.oom_control`)),
  ]
  for (const file of files) {
    const kills = /^oom_kill (\d+)$/m.exec(read(file))?.[1]
    if (kills !== undefined) return Number(kills)
  }
  return undefined
}

function read(file: string): string {
  try {
    return readFileSync(file, 'latin1')
  } catch {
    return ''
  }
}
