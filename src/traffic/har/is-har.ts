/** Whether a file is an HTTP Archive, by its first bytes: one JSON object whose first key is "log". */
export function isHar(head: Buffer | undefined): boolean {
  const text = head?.toString('latin1', 0, 2000) ?? ''
  return /^(?:\u00EF\u00BB\u00BF)?\s*\{\s*"log"\s*:\s*\{/.test(text)
}
