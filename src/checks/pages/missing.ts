import type { NotFound, Visit } from './facts.ts'
import type { Asked } from './visit/visit-page.ts'

/** Folders in which a path is asked for that cannot exist. */
const mostFolders = 5
const prefix = ':missing '
/** The same in every run, so that base and head are asked the same. */
const token = 'rehearse-8f1d0c2b7e'

/** Paths that cannot exist, in the root and in the folders that hold the most pages. */
export function askMissing(pages: readonly { path: string }[], target: URL): Asked[] {
  const folders = Map.groupBy(
    pages.flatMap(({ path }) => /^\/[^/?]+\//.exec(path)?.[0] ?? []),
    (folder) => folder,
  )
  const largest = [...folders]
    .toSorted(
      ([one, { length }], [other, { length: more }]) => more - length || (one < other ? -1 : 1),
    )
    .slice(0, mostFolders)
    .map(([folder]) => folder)
  return ['/', ...largest].map((folder) => ({
    path: `${folder}${token}`,
    shape: `${prefix}${folder}`,
    url: `${target.origin}${folder}${token}`,
    wantsPicture: false,
  }))
}

/** Whether a visit was of such a path. */
export function isMissingProbe(shape: string): boolean {
  return shape.startsWith(prefix)
}

/** What the site showed there; what led elsewhere tells nothing. */
export function notFoundOf(visits: readonly Visit[]): NotFound[] {
  return visits.flatMap(({ shape, path, document, probe }) => {
    if (!isMissingProbe(shape) || !document || !probe || document.url !== path) return []
    const { title, headings, passwords, text } = probe
    const folder = shape.slice(prefix.length)
    return {
      folder,
      status: document.status,
      title,
      headings: headings.map(withoutToken),
      text: withoutToken(text),
      passwords,
    }
  })
}

function withoutToken(text: string): string {
  return text.replaceAll(token, '')
}
