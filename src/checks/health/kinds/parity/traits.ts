import type { Facts, Pair } from './pair.ts'
import type { Site } from './site.ts'

/** Who serves, by their own words. */
const makers = /^(?:server|x-powered-by|x-generator|x-aspnet(?:mvc)?-version|x-runtime-version)$/
/** What differs from answer to answer, or is of the way there, and says nothing of the site. */
const passing =
  /^(?:date|age|expires|last-modified|etag|content-length|connection|keep-alive|transfer-encoding|via|alt-svc|nel|report-to|reporting-endpoints|server-timing|location|x-(?:request-id|correlation-id|trace-id|runtime|timer|cache|cache-hits|served-by|amz-.*|vercel-.*|nf-.*|fastly-.*|cloud-trace-context)|cf-.*|fly-.*|fastly-.*)$/
/** What other traits are about. */
const elsewhere = /^(?:content-encoding|cache-control|set-cookie)$/
/** Of these the value matters too; of the rest only that they are there. */
const telling =
  /^(?:content-type|content-language|content-security-policy(?:-report-only)?|strict-transport-security|x-frame-options|x-content-type-options|x-robots-tag|referrer-policy|permissions-policy|cross-origin-.*|access-control-.*|vary|accept-ranges)$/

type Read = (site: Site) => Facts | string

/** What can be compared: the facts of a site, or why it has none. */
const readers = {
  headers: ({ headers }) =>
    pick(headers, (name) => !makers.test(name) && !passing.test(name) && !elsewhere.test(name)),
  runtime: ({ headers }) =>
    Object.fromEntries(Object.entries(headers).filter(([name]) => makers.test(name))),
  status: ({ status }) => ({ status: String(status) }),
  compression: ({ headers }) => ({ 'content-encoding': headers['content-encoding'] ?? 'none' }),
  caching: ({ headers }) => ({
    'cache-control': inOrder(headers['cache-control'] ?? 'absent'),
    validator: 'etag' in headers || 'last-modified' in headers ? 'present' : 'absent',
  }),
  cookies: ({ cookies }) =>
    Object.fromEntries(cookies.map(({ name, attributes }) => [name, attributes])),
  tls: ({ tls }) => (tls ? { protocol: tls.protocol, issuer: tls.issuer } : 'speaks no TLS'),
  'http-versions': ({ tls }) =>
    tls ? { versions: tls.versions.join(', ') || 'none named' } : 'speaks no TLS',
  redirects: ({ plain }) =>
    plain === undefined ? 'speaks no TLS, so that nothing leads there' : { 'plain HTTP': plain },
} satisfies Record<string, Read>

export type Trait = keyof typeof readers

export const traits = Object.keys(readers) as Trait[]

/** The trait of the preview and of production. */
export function pairOf(trait: Trait, preview: Site, production: Site): Pair {
  const read: Read = readers[trait]
  const [here, there] = [read(preview), read(production)]
  if (typeof here === 'string') return { unlike: `the preview ${here}` }
  return typeof there === 'string' ? { unlike: `production ${there}` } : { here, there }
}

/** What differs between both, by name. */
export function differences(
  { here, there }: { here: Facts; there: Facts },
  except: readonly string[],
): { name: string; here: string; there: string }[] {
  const names = [...new Set([...Object.keys(there), ...Object.keys(here)])]
  return names
    .filter((name) => !except.includes(name) && here[name] !== there[name])
    .map((name) => ({ name, here: here[name] ?? 'absent', there: there[name] ?? 'absent' }))
}

function pick(headers: Facts, isMeant: (name: string) => boolean): Facts {
  return Object.fromEntries(
    Object.entries(headers)
      .filter(([name]) => isMeant(name))
      .map(([name, value]) => [name, telling.test(name) ? steady(name, value) : 'present']),
  )
}

/** A nonce is another one in each answer. */
function steady(name: string, value: string): string {
  return name === 'vary'
    ? inOrder(value.toLowerCase())
    : value.replaceAll(/'nonce-[^']*'/g, "'nonce'")
}

function inOrder(list: string): string {
  return list
    .split(',')
    .map((item) => item.trim())
    .toSorted()
    .join(', ')
}
