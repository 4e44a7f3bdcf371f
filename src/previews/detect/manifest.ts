import { parse } from 'yaml'
import { glance, type Project } from './project.ts'

/** What detection needs of a package.json. */
export interface Manifest {
  main: string | undefined
  scripts: ReadonlyMap<string, string>
  /** Whether it is made to be used by other packages. */
  library: boolean
  /** Names of what it needs to run. */
  dependencies: ReadonlySet<string>
  /** Those, and what it needs to be built. */
  allDependencies: ReadonlySet<string>
  /** Patterns of the folders of a workspace's packages. */
  workspaces: readonly string[]
}

/** Reads package.json; undefined when there is none, `problem` when it is no use. */
export function readManifest(project: Project): Manifest | { problem: string } | undefined {
  const file = project.read('package.json')
  if (file === undefined || 'problem' in file) return file
  let value: unknown
  try {
    value = JSON.parse(file.text)
  } catch {
    return { problem: 'is no valid JSON' }
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { problem: 'is no JSON object' }
  }
  // A map has no prototype that a key could reach.
  const parts = new Map<string, unknown>(Object.entries(value))
  const dependencies = keysOf(parts.get('dependencies'))
  return {
    main: textOf(parts.get('main')),
    scripts: textsOf(parts.get('scripts')),
    library:
      parts.get('private') !== true &&
      ['bin', 'exports', 'files', 'types', 'module'].some((key) => parts.has(key)),
    dependencies: new Set(dependencies),
    allDependencies: new Set([...dependencies, ...keysOf(parts.get('devDependencies'))]),
    workspaces: [...patternsOf(parts.get('workspaces')), ...pnpmPatterns(project)].slice(0, 100),
  }
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' && value.length <= 4096 ? value : undefined
}

function keysOf(value: unknown): string[] {
  return typeof value === 'object' && value !== null ? Object.keys(value) : []
}

function textsOf(value: unknown): Map<string, string> {
  const entries = typeof value === 'object' && value !== null ? Object.entries(value) : []
  return new Map(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'))
}

function patternsOf(value: unknown): string[] {
  const list: unknown = Array.isArray(value)
    ? value
    : typeof value === 'object' && value !== null
      ? (value as { packages?: unknown }).packages
      : undefined
  return Array.isArray(list) ? list.filter((item) => textOf(item) !== undefined) : []
}

function pnpmPatterns(project: Project): string[] {
  const text = glance(project, 'pnpm-workspace.yaml')
  if (text === '' || text.length > 65_536) return []
  try {
    return patternsOf(parse(text, { logLevel: 'silent' }))
  } catch {
    return []
  }
}
