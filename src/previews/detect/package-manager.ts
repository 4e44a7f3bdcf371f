import { firstFile, type Project } from './project.ts'
import { shellQuote } from './shell-quote.ts'

/** How scripts and programs of a package are run. */
export interface PackageManager {
  run(script: string): string
  /** A program that a dependency brings; never one from the network. */
  exec(program: string): string
}

/** Their names show the package manager; a workspace has one in its own folder. */
export const lockFiles = ['pnpm-lock.yaml', 'yarn.lock', 'bun.lock', 'bun.lockb']

/** The package manager whose lock file stands in the folder, else npm. */
export function packageManager(project: Project): PackageManager {
  const [name = 'npm'] = (firstFile(project, lockFiles) ?? 'npm').split(/[-.]/)
  switch (name) {
    case 'pnpm':
      return { run: (script) => runs('pnpm', script), exec: (program) => `pnpm exec ${program}` }
    case 'yarn':
      return { run: (script) => runs('yarn', script), exec: (program) => `yarn run ${program}` }
    case 'bun':
      return {
        run: (script) => `bun run ${shellQuote(script)}`,
        exec: (program) => `bunx --no-install ${program}`,
      }
    default:
      return { run: (script) => runs('npm', script), exec: (program) => `npx --no ${program}` }
  }
}

function runs(program: string, script: string): string {
  return script === 'start' ? `${program} start` : `${program} run ${shellQuote(script)}`
}
