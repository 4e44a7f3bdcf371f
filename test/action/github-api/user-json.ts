import type { Places } from './call.ts'
import type { JsonObject } from './json.ts'
import { isBot } from './rights.ts'

/** A number that is always the same for one name, and seldom for two. */
export function idOf(name: string): number {
  let id = 7
  for (const unit of name) id = (id * 31 + (unit.codePointAt(0) ?? 0)) % 90_000_000
  return id + 1_000_000
}

/** "simple-user": a person, an organisation or an app, as inside of other objects. */
export function userJson(login: string, { api, web }: Places): JsonObject {
  const bot = isBot(login)
  const url = `${api}/users/${encodeURIComponent(login)}`
  const id = login === 'github-actions[bot]' ? 41_898_282 : idOf(login)
  return {
    login,
    id,
    node_id: Buffer.from(`User:${id}`).toString('base64'),
    avatar_url: `${web}/avatars/${id}`,
    gravatar_id: '',
    url,
    html_url: bot ? `${web}/apps/${login.slice(0, -'[bot]'.length)}` : `${web}/${login}`,
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
    type: bot ? 'Bot' : 'User',
    user_view_type: 'public',
    site_admin: false,
  }
}
