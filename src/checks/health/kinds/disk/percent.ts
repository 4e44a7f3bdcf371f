/** "8.2%", of a ratio from 0 to 1: for people. */
export function percent(ratio: number): string {
  return `${Number((ratio * 100).toFixed(1))}%`
}
