import type { StatusRecord } from './records.ts'

/** Hosts that show builds and logs, never the site of a user. */
const dashboards = new Set([
  'github.com',
  'vercel.com',
  'app.netlify.com',
  'dash.cloudflare.com',
  'dashboard.heroku.com',
  'dashboard.render.com',
  'fly.io',
  'railway.com',
  'railway.app',
  'app.circleci.com',
  'gitlab.com',
  'dev.azure.com',
])
const longest = 2048

/**
 * The address of the deployed site. A `target_url` counts only when there is no `environment_url` and it
 * cannot be the page of a build or its log: `log_url` replaces it, and setting one sets the other (GitHub's
 * manual, "Create a deployment status"). `server` is the address of GitHub's own pages.
 */
export function siteUrl(status: StatusRecord, server: URL): URL | undefined {
  if (isGiven(status.environment_url)) return webUrl(status.environment_url)
  const target = webUrl(status.target_url)
  if (target === undefined || status.target_url === status.log_url) return undefined
  return target.host === server.host || dashboards.has(target.hostname) ? undefined : target
}

/** Where the log of the deployment can be read. */
export function logUrl(status: StatusRecord): URL | undefined {
  return webUrl(status.log_url) ?? webUrl(status.target_url)
}

/** An http(s) address that holds no user name or password; undefined for anything else. */
function webUrl(text: string | null | undefined): URL | undefined {
  if (!isGiven(text) || text.length > longest) return undefined
  const url = URL.parse(text.trim())
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) return undefined
  if (url.username !== '' || url.password !== '') return undefined
  url.hash = ''
  return url
}

function isGiven(text: string | null | undefined): text is string {
  return typeof text === 'string' && text.trim() !== ''
}
