import { readManifest } from '../manifest.ts'
import { type Match, matchIn } from '../match.ts'
import { type Project, projectIn } from '../project.ts'
import { workspaceFolders } from '../workspace-folders.ts'
import { frameworkSite } from './framework-site.ts'
import { nodeServer } from './node-server.ts'

/** The apps among the packages of an npm, pnpm, yarn or bun workspace, each with its folder. */
export function workspaceApps(project: Project): readonly Match[] {
  const manifest = readManifest(project)
  if (manifest === undefined || 'problem' in manifest) return []
  return workspaceFolders(project, manifest.workspaces).flatMap((folder) => {
    const own = projectIn(project, folder)
    const servers = nodeServer(own)
    const found = servers.length > 0 ? servers : frameworkSite(own)
    return found.filter(({ state }) => state !== 'unclear').map((match) => matchIn(folder, match))
  })
}
