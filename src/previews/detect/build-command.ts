import type { Manifest } from './manifest.ts'
import { packageManager } from './package-manager.ts'
import type { Project } from './project.ts'

const names = [
  'build',
  'build:prod',
  'build:production',
  'generate',
  'export',
  'docs:build',
  'compile',
]

/** The script of package.json that builds; undefined when none is named like that. */
export function buildCommand(project: Project, manifest: Manifest): string | undefined {
  const script = names.find((name) => manifest.scripts.has(name))
  return script === undefined ? undefined : packageManager(project).run(script)
}
