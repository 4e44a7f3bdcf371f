import type { JsonUrl } from './add-json-urls.ts'

/**
 * The URLs that a browser loads or opens from a web app manifest: https://www.w3.org/TR/appmanifest/ and its
 * extensions. `id` and `scope` are names; URLs with `%s` are templates.
 */
export function manifestUrls(document: unknown): JsonUrl[] {
  const manifest = asObject(document)
  const found: JsonUrl[] = []
  const add = (
    kind: JsonUrl['kind'],
    property: string,
    url: unknown,
    more: Partial<JsonUrl> = {},
  ): void => {
    if (typeof url === 'string' && url.trim() !== '' && !url.includes('%s')) {
      found.push({ kind, property, url, ...more })
    }
  }
  const images = (holder: Record<string, unknown>): void => {
    for (const property of ['icons', 'screenshots']) {
      for (const image of asList(holder[property])) add('image', property, asObject(image)['src'])
    }
  }
  add('navigation', 'start_url', manifest['start_url'])
  images(manifest)
  for (const part of asList(manifest['shortcuts'])) {
    const shortcut = asObject(part)
    add('navigation', 'shortcuts', shortcut['url'])
    images(shortcut)
  }
  const share = asObject(manifest['share_target'])
  const isPost = String(share['method']).toUpperCase() === 'POST'
  add('form', 'share_target', share['action'], isPost ? { method: 'POST' } : {})
  for (const handler of asList(manifest['file_handlers'])) {
    add('navigation', 'file_handlers', asObject(handler)['action'])
  }
  add('navigation', 'note_taking', asObject(manifest['note_taking'])['new_note_url'])
  for (const app of asList(manifest['related_applications'])) {
    add('navigation', 'related_applications', asObject(app)['url'])
  }
  return found
}

function asObject(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

function asList(value: unknown): unknown[] {
  return Array.isArray(value) ? value.slice(0, 1000) : []
}
