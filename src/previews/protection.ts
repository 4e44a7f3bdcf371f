import type { IncomingHttpHeaders } from 'node:http'

/**
 * Who protects a site, with the setting that lets automation in, as far as an answer of 401 or 403 shows it.
 * From the documentation of each host, as of November 2026.
 */
export function protection(headers: IncomingHttpHeaders): string | undefined {
  const server = [headers['server']].flat().join(' ').toLowerCase()
  if (server === 'vercel' || 'x-vercel-id' in headers) {
    return "Vercel's Deployment Protection; its setting is Protection Bypass for Automation"
  }
  if (server === 'netlify' || 'x-nf-request-id' in headers) {
    return "Netlify's setting Password Protection"
  }
  if ('cf-access-domain' in headers)
    return 'Cloudflare Access; its setting is a Service Auth policy'
  const scheme = /^\s*([A-Za-z]{1,20})\b/.exec(headers['www-authenticate'] ?? '')?.[1]
  return scheme === undefined ? undefined : `a login (${scheme})`
}
