import type { IncomingHttpHeaders } from 'node:http'

/** Who asks for a login, where a redirect leads to one of the pages that hosts have for that. */
export function loginPage(to: URL): string | undefined {
  if (to.hostname.endsWith('.cloudflareaccess.com')) return cloudflare
  return to.hostname === 'vercel.com' && /^\/(?:sso-api|login)\b/.test(to.pathname)
    ? vercel
    : undefined
}

const vercel = "Vercel's Deployment Protection; its setting is Protection Bypass for Automation"
const cloudflare = 'Cloudflare Access; its setting is a Service Auth policy'

/**
 * Who protects a site, with the setting that lets automation in, as far as an answer of 401 or 403 shows it.
 * From the documentation of each host, as of November 2026.
 */
export function protection(headers: IncomingHttpHeaders): string | undefined {
  const server = [headers['server']].flat().join(' ').toLowerCase()
  if (server === 'vercel' || 'x-vercel-id' in headers) return vercel
  if (server === 'netlify' || 'x-nf-request-id' in headers) {
    return "Netlify's setting Password Protection"
  }
  if ('cf-access-domain' in headers) return cloudflare
  const scheme = /^\s*([A-Za-z]{1,20})\b/.exec(headers['www-authenticate'] ?? '')?.[1]
  return scheme === undefined ? undefined : `a login (${scheme})`
}
