/** "0.5 %", "12 %": a ratio for people. */
export function formatPercent(ratio: number): string {
  return `${Number((ratio * 100).toPrecision(3))} %`
}
