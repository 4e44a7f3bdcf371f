import { readManifest } from '../manifest.ts'
import type { Match } from '../match.ts'
import { glance, type Project } from '../project.ts'

const folders = ['.', 'dist', 'build', 'out', '_site', 'public']

/** Folders with an index.html, in a project of which nothing else shows a server. */
export function staticFolder(project: Project): readonly Match[] {
  const pages = folders.filter((folder) => project.kind(`${folder}/index.html`) === 'file')
  const found = pages.map((folder): Match => {
    const page = folder === '.' ? 'index.html' : `${folder}/index.html`
    const source =
      /<script\b[^>]{0,500}\bsrc\s*=\s*["']?[^"'>\s]{0,500}\.(?:tsx?|jsx|vue|svelte)\b/i.exec(
        glance(project, page).slice(0, 262_144),
      )
    return source === null
      ? { state: 'ready', provider: 'static', options: folder, why: `There is a page ${page}` }
      : {
          state: 'unclear',
          provider: 'static',
          options: 'dist',
          why: `${page} loads sources that no browser reads; it needs a build`,
        }
  })
  const [root, built] = found
  if (found.length === 2 && pages[0] === '.' && root !== undefined && built !== undefined) {
    // With a script that builds, the page at the root is what it is built from.
    const manifest = readManifest(project)
    const builds = manifest && 'scripts' in manifest && manifest.scripts.has('build')
    if (builds || root.state === 'unclear') return [built]
  }
  return found
}
