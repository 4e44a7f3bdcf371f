/** Six months, in seconds: what browsers' preload lists and audits ask at least. */
const shortestHsts = 15_552_000

/** What protects visitors of a page, after the OWASP Secure Headers Project. */
export const protections = [
  'content-security-policy',
  'frame-ancestors',
  'nosniff',
  'referrer-policy',
  'hsts',
  'no-version',
] as const

/** Which protections an answer lacks, and why. */
export function missingProtections(
  headers: ReadonlyMap<string, string>,
  url: URL,
): { name: (typeof protections)[number]; why: string }[] {
  return protections.flatMap((name) => {
    const why = whyMissing[name]((header) => headers.get(header) ?? '', url)
    return why === undefined ? [] : [{ name, why }]
  })
}

type Get = (header: string) => string

const whyMissing: Readonly<
  Record<(typeof protections)[number], (get: Get, url: URL) => string | undefined>
> = {
  'content-security-policy': (get) =>
    get('content-security-policy').trim() === '' ? 'no header content-security-policy' : undefined,
  'frame-ancestors': (get) =>
    /(?:^|;)\s*frame-ancestors\s/i.test(get('content-security-policy')) ||
    /^\s*(?:deny|sameorigin)\s*$/i.test(get('x-frame-options'))
      ? undefined
      : 'neither frame-ancestors in content-security-policy nor x-frame-options',
  nosniff: (get) =>
    /^\s*nosniff\s*$/i.test(get('x-content-type-options'))
      ? undefined
      : 'no header x-content-type-options: nosniff',
  'referrer-policy': (get) => {
    const policy = get('referrer-policy').trim()
    if (policy === '') return 'no header referrer-policy'
    return /unsafe-url\s*$/i.test(policy)
      ? 'referrer-policy: unsafe-url gives whole URLs away'
      : undefined
  },
  // Browsers ignore it over http.
  hsts: (get, { protocol }) => {
    if (protocol !== 'https:') return undefined
    const age = /(?:^|;)\s*max-age="?(\d{1,12})/i.exec(get('strict-transport-security'))?.[1]
    if (age === undefined) return 'no header strict-transport-security with a max-age'
    return Number(age) < shortestHsts ? `max-age ${age} is less than six months` : undefined
  },
  'no-version': (get) => {
    const telling = ['server', 'x-powered-by', 'x-aspnet-version', 'x-aspnetmvc-version'].find(
      (name) => /\d/.test(get(name)),
    )
    return telling === undefined ? undefined : `${telling} tells a version`
  },
}
