import type { Places } from './call.ts'
import type { JsonObject } from './json.ts'
import { idOf, userJson } from './user-json.ts'

const created = '2024-01-02T03:04:05Z'

/** Keys whose address is the repository's with this behind it. */
const addresses: Readonly<Record<string, string>> = {
  archive_url: '/{archive_format}{/ref}',
  assignees_url: '/assignees{/user}',
  blobs_url: '/git/blobs{/sha}',
  branches_url: '/branches{/branch}',
  collaborators_url: '/collaborators{/collaborator}',
  comments_url: '/comments{/number}',
  commits_url: '/commits{/sha}',
  compare_url: '/compare/{base}...{head}',
  contents_url: '/contents/{+path}',
  contributors_url: '/contributors',
  deployments_url: '/deployments',
  downloads_url: '/downloads',
  events_url: '/events',
  forks_url: '/forks',
  git_commits_url: '/git/commits{/sha}',
  git_refs_url: '/git/refs{/sha}',
  git_tags_url: '/git/tags{/sha}',
  hooks_url: '/hooks',
  issue_comment_url: '/issues/comments{/number}',
  issue_events_url: '/issues/events{/number}',
  issues_url: '/issues{/number}',
  keys_url: '/keys{/key_id}',
  labels_url: '/labels{/name}',
  languages_url: '/languages',
  merges_url: '/merges',
  milestones_url: '/milestones{/number}',
  notifications_url: '/notifications{?since,all,participating}',
  pulls_url: '/pulls{/number}',
  releases_url: '/releases{/id}',
  stargazers_url: '/stargazers',
  statuses_url: '/statuses/{sha}',
  subscribers_url: '/subscribers',
  subscription_url: '/subscription',
  tags_url: '/tags',
  teams_url: '/teams',
  trees_url: '/git/trees{/sha}',
}

/** "repository": `fullName` is "owner/name"; a fork is one that is not the base of its pull request. */
export function repositoryJson(fullName: string, fork: boolean, places: Places): JsonObject {
  const [owner = '', name = ''] = fullName.split('/')
  const { api, web } = places
  const host = new URL(web).host
  const id = idOf(fullName)
  const url = `${api}/repos/${fullName}`
  const links = Object.entries(addresses).map(([key, rest]) => [key, url + rest] as const)
  return {
    ...Object.fromEntries(links),
    id,
    node_id: Buffer.from(`Repository:${id}`).toString('base64'),
    name,
    full_name: fullName,
    owner: userJson(owner, places),
    private: !fork,
    visibility: fork ? 'public' : 'private',
    html_url: `${web}/${fullName}`,
    description: null,
    fork,
    url,
    clone_url: `${web}/${fullName}.git`,
    git_url: `git://${host}/${fullName}.git`,
    ssh_url: `git@${host}:${fullName}.git`,
    svn_url: `${web}/${fullName}`,
    mirror_url: null,
    homepage: null,
    language: 'TypeScript',
    license: null,
    default_branch: 'main',
    topics: [],
    archived: false,
    disabled: false,
    size: 1024,
    forks: 0,
    forks_count: 0,
    stargazers_count: 0,
    watchers: 0,
    watchers_count: 0,
    open_issues: 0,
    open_issues_count: 0,
    has_discussions: false,
    has_downloads: true,
    has_issues: true,
    has_pages: false,
    has_projects: true,
    has_wiki: true,
    created_at: created,
    updated_at: created,
    pushed_at: created,
  }
}
