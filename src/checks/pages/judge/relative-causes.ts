import type { Found } from './merge-causes.ts'

/** In so many folders the same name is missing, each time beside the page. */
const fewestFolders = 3

/**
 * What pages ask for beside themselves and is missing in each of their folders has one cause: a relative reference that
 * was meant from elsewhere. It is told once, as `…/name`.
 */
export function asOneCause(found: readonly Found[]): Found[] {
  const folders = new Map<string, Set<string>>()
  for (const { visit, causes } of found) {
    for (const { rule, subject } of causes) {
      const place = besidePage(rule, subject, visit.path)
      if (place) folders.set(place.name, (folders.get(place.name) ?? new Set()).add(place.folder))
    }
  }
  return found.map(({ visit, causes }) => ({
    visit,
    causes: causes.map((cause) => {
      const place = besidePage(cause.rule, cause.subject, visit.path)
      if (!place || (folders.get(place.name)?.size ?? 0) < fewestFolders) return cause
      return { ...cause, subject: `…/${place.name}` }
    }),
  }))
}

function besidePage(
  rule: string,
  subject: string,
  page: string,
): { folder: string; name: string } | undefined {
  if (rule !== 'pages/failed-resource' || !subject.startsWith('/')) return undefined
  const folder = folderOf(subject)
  const name = subject.slice(folder.length)
  return folder === folderOf(page) && name !== '' ? { folder, name } : undefined
}

function folderOf(path: string): string {
  const bare = path.split('?', 1)[0] ?? path
  return bare.slice(0, bare.lastIndexOf('/') + 1)
}
