import type { JsonUrl } from './add-json-urls.ts'

/** The URLs that speculation rules name: https://wicg.github.io/nav-speculation/speculation-rules.html */
export function speculatedUrls(document: unknown): JsonUrl[] {
  if (typeof document !== 'object' || document === null) return []
  const found: JsonUrl[] = []
  for (const [action, rules] of Object.entries(document).slice(0, 10)) {
    if ((action !== 'prefetch' && action !== 'prerender') || !Array.isArray(rules)) continue
    for (const rule of rules.slice(0, 1000) as unknown[]) {
      const urls = typeof rule === 'object' && rule !== null && 'urls' in rule ? rule.urls : []
      if (!Array.isArray(urls)) continue
      for (const url of urls as unknown[]) {
        if (typeof url === 'string') found.push({ kind: 'prefetch', property: action, url })
      }
    }
  }
  return found
}
