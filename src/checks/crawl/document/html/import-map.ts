import type { JsonUrl } from '../json/add-json-urls.ts'

/** Others are no addresses: https://html.spec.whatwg.org/multipage/webappapis.html#normalizing-a-specifier-key */
const urlLike = /^(?:https?:|\.{0,2}\/)/i

/** The modules that an import map names. Prefixes, which end with a slash, are no files. */
export function importedUrls(document: unknown): JsonUrl[] {
  const found: JsonUrl[] = []
  const take = (property: string, map: object): void => {
    for (const url of Object.values(map).slice(0, 10_000) as unknown[]) {
      if (typeof url !== 'string' || !urlLike.test(url) || url.endsWith('/')) continue
      found.push({ kind: 'preload', property, url, expects: 'module' })
    }
  }
  take('imports', objectIn(document, 'imports'))
  for (const map of Object.values(objectIn(document, 'scopes')).slice(0, 1000) as unknown[]) {
    take('scopes', typeof map === 'object' && map !== null ? map : {})
  }
  return found
}

function objectIn(holder: unknown, name: string): object {
  if (typeof holder !== 'object' || holder === null || !Object.hasOwn(holder, name)) return {}
  const value: unknown = Reflect.get(holder, name)
  return typeof value === 'object' && value !== null ? value : {}
}
