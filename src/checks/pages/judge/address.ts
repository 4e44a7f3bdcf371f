import { withoutContentHash } from '../../../model/without-content-hash.ts'

/** Whether a URL is one of the site's own. */
export function isOwn(url: string, origin: string): boolean {
  return url.startsWith(`${origin}/`) || url === origin || /^(?:blob|data|about):/i.test(url)
}

/** How a URL is told in every run: the path of an own one, host and path of another, `~` for hashes of content. */
export function addressOf(url: string, origin: string): string {
  if (url.startsWith(`${origin}/`))
    return withoutContentHash(withoutFragment(url.slice(origin.length)))
  if (url.startsWith('blob:')) return 'blob:'
  const { protocol = '', host = '', pathname = '' } = URL.parse(url) ?? {}
  // What others put behind the question mark changes from visit to visit.
  return /^(?:https?|wss?):$/.test(protocol)
    ? withoutContentHash(`${protocol}//${host}${pathname}`)
    : withoutFragment(url)
}

function withoutFragment(url: string): string {
  return url.split('#', 1)[0] ?? ''
}
