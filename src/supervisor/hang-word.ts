/** What processes do instead of answering, in words; by the letters of their states in /proc. */
export function hangWord(states: readonly string[]): string {
  if (states.includes('T') || states.includes('t')) return 'it is stopped, as by SIGSTOP'
  if (states.includes('D')) return 'it waits for a disk'
  if (states.includes('R')) return 'it is busy, as in an endless loop'
  return 'it waits for something, as in a deadlock'
}
