const sizes: Readonly<Record<string, number>> = {
  b: 1,
  kb: 1000,
  mb: 1_000_000,
  gb: 1_000_000_000,
  kib: 1024,
  mib: 1024 ** 2,
  gib: 1024 ** 3,
}

/** Bytes of "200kB", "1.5MiB" or "300 B"; undefined when it is no size. Powers of ten, and of two with an i. */
export function parseByteSize(text: string): number | undefined {
  const match = /^(\d{1,15}(?:\.\d{1,6})?)\s*([kmg]?i?b)$/i.exec(text.trim())
  const size = sizes[(match?.[2] ?? '').toLowerCase()]
  return size === undefined ? undefined : Math.round(Number(match?.[1]) * size)
}

/** "512 B", "1.5 kB", "12 MB": for people. */
export function formatByteSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`
  if (bytes < 1_000_000) return `${Number((bytes / 1000).toFixed(1))} kB`
  if (bytes < 1_000_000_000) return `${Number((bytes / 1_000_000).toFixed(1))} MB`
  return `${Number((bytes / 1_000_000_000).toFixed(1))} GB`
}
