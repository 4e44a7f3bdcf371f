import { buildCommand } from './build-command.ts'
import { findPaths } from './find-paths.ts'
import { type Framework, frameworks } from './frameworks.ts'
import type { Manifest } from './manifest.ts'
import type { Match } from './match.ts'
import { nextConfig } from './next-config.ts'
import { packageManager } from './package-manager.ts'
import { type Project } from './project.ts'
import { isSinglePage } from './is-single-page.ts'
import { shellQuote } from './shell-quote.ts'

/** The frameworks that a package depends on; bundlers only when there is nothing else. */
export function frameworksOf(manifest: Manifest): readonly Framework[] {
  const used = frameworks.filter(({ dependencies }) =>
    dependencies.some((name) => manifest.allDependencies.has(name)),
  )
  const whole = used.filter(({ bundler }) => !bundler)
  return whole.length > 0 ? whole : used.slice(0, 1)
}

/** How a framework's build is served; `unbuilt` when there is none. */
export function frameworkMatch(
  project: Project,
  manifest: Manifest,
  framework: Framework,
): Match | undefined {
  const { name, folders = [] } = framework
  const servers = serversOf(project, framework)
  const isSite = (path: string) =>
    ['index.html', '200.html'].some((page) => project.kind(`${path}/${page}`) === 'file')
  const site = folders.flatMap((pattern) => findPaths(project, pattern)).find(isSite)
  for (const { built, program, unlessStatic } of servers) {
    if (unlessStatic && site !== undefined) continue
    const [file] = findPaths(project, built)
    if (file === undefined) continue
    const start =
      program === undefined ? `node ${shellQuote(file)}` : packageManager(project).exec(program)
    return { state: 'ready', provider: 'command', options: start, why: `${name} built ${file}` }
  }
  if (site !== undefined) {
    return {
      state: 'ready',
      provider: 'static',
      ...(isSinglePage(project, manifest, site)
        ? {
            options: { folder: site, 'single-page': true },
            why: `${name} built the single-page app ${site}`,
          }
        : { options: site, why: `${name} built the static site ${site}` }),
    }
  }
  if (framework.bundler && project.kind('index.html') !== 'file') return undefined
  return unbuilt(project, manifest, framework)
}

/** Without what the project's own configuration rules out. */
function serversOf(project: Project, framework: Framework) {
  const { server = [] } = framework
  return framework.name === 'Next.js' && nextConfig(project).exportsSite ? [] : server
}

function unbuilt(project: Project, manifest: Manifest, framework: Framework): Match {
  const { name, serves, server = [], folders = [] } = framework
  const [first] = serversOf(project, framework)
  const program = first?.program
  const command =
    program === undefined ? `node ${first?.built}` : packageManager(project).exec(program)
  const isServer = serves && first !== undefined
  const folder = folders.find((pattern) => !pattern.includes('*')) ?? 'dist'
  const build = buildCommand(project, manifest)
  const sought = [...(isServer ? server.map(({ built }) => built) : []), ...folders]
  return {
    state: build === undefined ? 'unclear' : 'unbuilt',
    provider: isServer ? 'command' : 'static',
    options: isServer ? command : folder,
    why: `It is a ${name} project, and there is no build of it (${sought.join(', ')})`,
    ...(build === undefined ? {} : { build }),
  }
}
