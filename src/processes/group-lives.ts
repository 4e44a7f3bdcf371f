/** Whether a process group has members, zombies included: all that systems without /proc tell. */
export function groupLives(group: number): boolean {
  try {
    process.kill(-group, 0)
    return true
  } catch {
    return false
  }
}
