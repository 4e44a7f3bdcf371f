import { isBuiltin } from 'node:module'

/** A file of dist/, by its name. */
export interface Output {
  name: string
  text: string
}

/** What `ws` and puppeteer's own downloads do without, where it is not installed. */
const dispensable = new Set(['bufferutil', 'utf-8-validate', 'proxy-agent'])

const foreignRequire = /eval\("require"\)\("([^"]*)"\)/g
const builtinRequire = /createRequire\(import\.meta\.url\)\("([^"]*)"\)/g
const packagePath = /node_modules\/((?:@[a-z0-9~-][\w.~-]*\/)?[a-z0-9~-][\w.~-]*)\//g

/**
 * What must not be in dist/: an import that ncc could not resolve, the place it was built at, a package
 * without its licence. Empty when all is well.
 */
export function findFaults(outputs: readonly Output[], root: string, licences: string): string[] {
  const licensed = new Set(
    [...licences.matchAll(/^=== (\S+) \S+ \(.+\) ===\n\n\S/gm)].map((match) => match[1]),
  )
  const places = [root, JSON.stringify(root).slice(1, -1)]
  const faults = outputs.flatMap(({ name, text }) => [
    ...all(text, foreignRequire)
      .filter((id) => !dispensable.has(id))
      .map((id) => `${name} requires "${id}", which is not in the bundle`),
    ...all(text, builtinRequire)
      .filter((id) => !isBuiltin(id))
      .map((id) => `${name} requires "${id}", which is no part of Node`),
    ...all(text, packagePath)
      .filter((id) => !licensed.has(id))
      .map((id) => `${name} contains ${id}, whose licence is missing in licenses.txt`),
    ...(places.some((place) => text.includes(place)) ? [`${name} contains the path ${root}`] : []),
  ])
  return [...new Set(faults)]
}

function all(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map((match) => match[1] ?? '')
}
