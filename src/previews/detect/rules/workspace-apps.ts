import { type Manifest, readManifest } from '../manifest.ts'
import { type Match, matchIn } from '../match.ts'
import { lockFiles } from '../package-manager.ts'
import { type Project, projectIn } from '../project.ts'
import { serverLibrary } from '../server-library.ts'
import { workspaceFolders } from '../workspace-folders.ts'
import { frameworkSite } from './framework-site.ts'
import { nodeServer } from './node-server.ts'
import { undecidedScript } from './undecided-script.ts'

/**
 * The apps among the packages of an npm, pnpm, yarn or bun workspace, each with its folder. One that cannot
 * be started still counts beside another: which of them is the site, nothing says.
 */
export function workspaceApps(project: Project): readonly Match[] {
  const manifest = readManifest(project)
  if (manifest === undefined || 'problem' in manifest) return []
  const folders = workspaceFolders(project, manifest.workspaces)
  if (folders === undefined) {
    const why = 'The workspace has more packages or folders than Rehearse looks at'
    return [{ state: 'unclear', provider: 'command', options: 'npm start', why }]
  }
  const found = folders.flatMap((folder) =>
    appsIn(projectIn(project, folder, lockFiles)).map((match) => matchIn(folder, match)),
  )
  if (found.length < 2) return found
  return found.map((match) => (match.state === 'unclear' ? { ...match, state: 'unbuilt' } : match))
}

function appsIn(project: Project): readonly Match[] {
  const servers = nodeServer(project)
  if (servers.length > 0) return servers
  const sites = frameworkSite(project)
  if (sites.length > 0) return sites
  const manifest = readManifest(project)
  return isServer(manifest) ? undecidedScript(project) : []
}

function isServer(manifest: ReturnType<typeof readManifest>): manifest is Manifest {
  if (manifest === undefined || 'problem' in manifest) return false
  return !manifest.library && serverLibrary(manifest) !== undefined
}
