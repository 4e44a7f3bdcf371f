/**
 * Sends a signal to every process of a group, named by its leader's number; 0 only asks. False when there is no such
 * group any more, or none of it is ours. Zombies count as members. Windows has no groups: the leader alone is meant.
 */
export function signalGroup(group: number, signal: NodeJS.Signals | 0): boolean {
  // 0 and -1 would be our own group and everybody.
  if (!(group > 1)) return false
  try {
    process.kill(process.platform === 'win32' ? group : -group, signal)
    return true
  } catch {
    return false
  }
}
