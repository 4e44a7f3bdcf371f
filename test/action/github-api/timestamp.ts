/** A moment as GitHub writes it: UTC, whole seconds. */
export function timestamp(epochMs: number = Date.now()): string {
  return new Date(epochMs).toISOString().replace(/\.\d+Z$/, 'Z')
}
