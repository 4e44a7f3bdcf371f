/** Whether `uses:` names code that cannot change under us: a path, a commit, or an image by digest. */
export function isPinned(uses: string): boolean {
  if (uses.startsWith('./')) return true
  if (uses.startsWith('docker://')) return /@sha256:[0-9a-f]{64}$/.test(uses)
  return /^[\w.-]+\/[\w./-]+@[0-9a-f]{40}$/.test(uses)
}
