/** A share as a length of SVG. What lies far outside, as numbers of a hostile file may, lies just outside. */
export function percent(share: number): string {
  const near = Number.isFinite(share) ? Math.min(2, Math.max(-1, share)) : -1
  return `${Number((near * 100).toFixed(2))}%`
}
