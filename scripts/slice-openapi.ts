// Writes the part of GitHub's OpenAPI description that the tests use: test/fixtures/github/openapi-slice*.json.
//   node scripts/slice-openapi.ts [FOLDER]
// FOLDER is an unpacked @octokit/openapi. Without it the package (385 MB) is installed into a temporary folder.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const packageName = '@octokit/openapi'
const version = '23.0.2'
const fixtures = resolve(import.meta.dirname, '../test/fixtures/github')
const slices = {
  'api.github.com': 'openapi-slice.json',
  'ghes-3.17': 'openapi-slice.ghes-3.17.json',
  'ghes-3.19': 'openapi-slice.ghes-3.19.json',
}

/** The operations Rehearse may use. */
const wanted: Readonly<Record<string, readonly string[]>> = {
  '/repos/{owner}/{repo}/actions/artifacts': ['get'],
  '/repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}': ['get'],
  '/repos/{owner}/{repo}/actions/runs/{run_id}/artifacts': ['get'],
  '/repos/{owner}/{repo}/actions/runs/{run_id}/jobs': ['get'],
  '/repos/{owner}/{repo}/check-runs': ['post'],
  '/repos/{owner}/{repo}/check-runs/{check_run_id}': ['patch'],
  '/repos/{owner}/{repo}/commits/{commit_sha}/pulls': ['get'],
  '/repos/{owner}/{repo}/deployments': ['get', 'post'],
  '/repos/{owner}/{repo}/deployments/{deployment_id}/statuses': ['get'],
  '/repos/{owner}/{repo}/issues': ['get', 'post'],
  '/repos/{owner}/{repo}/issues/{issue_number}': ['patch'],
  '/repos/{owner}/{repo}/issues/comments/{comment_id}': ['delete', 'get', 'patch'],
  '/repos/{owner}/{repo}/issues/{issue_number}/comments': ['get', 'post'],
  '/repos/{owner}/{repo}/pulls': ['get'],
  '/repos/{owner}/{repo}/pulls/{pull_number}': ['get'],
  '/repos/{owner}/{repo}/statuses/{sha}': ['post'],
  '/user': ['get'],
}

type Json = null | boolean | number | string | Json[] | JsonObject
type JsonObject = { [key: string]: Json }

/** The keys of these objects are names that GitHub chose, not keywords: a property may be called `example`. */
const mapsOfNames = new Set([
  'properties',
  'schemas',
  'parameters',
  'responses',
  'headers',
  'paths',
])

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function object(value: Json | undefined, what: string): JsonObject {
  if (!isObject(value)) throw new Error(`GitHub's description has no ${what}`)
  return value
}

/** Without examples and vendor extensions; keys in order. `names`: the keys are no keywords. */
function tidy(value: Json, names = false): Json {
  if (Array.isArray(value)) return value.map((item) => tidy(item))
  if (!isObject(value)) return value
  const kept: JsonObject = {}
  for (const key of Object.keys(value).toSorted()) {
    const keyword = !names
    if (keyword && (/^(example|examples)$/.test(key) || key.startsWith('x-'))) continue
    kept[key] = tidy(value[key] ?? null, keyword && mapsOfNames.has(key))
  }
  return kept
}

/** Every `$ref` below `value`, as "section/name". */
function references(value: Json): string[] {
  if (Array.isArray(value)) return value.flatMap(references)
  if (!isObject(value)) return []
  const own = value.$ref
  const found = typeof own === 'string' ? [own.replace('#/components/', '')] : []
  return [...found, ...Object.values(value).flatMap(references)]
}

/** OpenAPI 3.0.3: a nullable enumeration has to list null itself; several of GitHub's do not. */
function listNull(value: Json, pointer: string, repairs: string[]): void {
  if (Array.isArray(value)) value.forEach((item, i) => listNull(item, `${pointer}/${i}`, repairs))
  if (!isObject(value)) return
  if (value.nullable === true && Array.isArray(value.enum) && !value.enum.includes(null)) {
    value.enum.push(null)
    repairs.push(`${pointer}: nullable, but its enum lacked null; added`)
  }
  for (const [key, child] of Object.entries(value)) listNull(child, `${pointer}/${key}`, repairs)
}

/** `nullable` has no meaning beside alternatives without a type; null is one more alternative. */
function nameNull(value: Json, pointer: string, repairs: string[]): void {
  if (Array.isArray(value)) value.forEach((item, i) => nameNull(item, `${pointer}/${i}`, repairs))
  if (!isObject(value)) return
  const alternatives = value.oneOf ?? value.anyOf
  if (value.nullable === true && value.type === undefined && Array.isArray(alternatives)) {
    delete value.nullable
    alternatives.push({ type: 'object', nullable: true, enum: [null] })
    repairs.push(`${pointer}: nullable without a type; null made an alternative`)
  }
  for (const [key, child] of Object.entries(value)) nameNull(child, `${pointer}/${key}`, repairs)
}

/** GitHub sends an empty text for an address that is not there, and says so by its default; that is no URI. */
function allowNoAddress(value: Json, pointer: string, repairs: string[]): void {
  if (Array.isArray(value))
    value.forEach((item, i) => allowNoAddress(item, `${pointer}/${i}`, repairs))
  if (!isObject(value)) return
  if (value.format === 'uri' && value.default === '') {
    delete value.format
    repairs.push(`${pointer}: empty by default, which is no uri; format dropped`)
  }
  for (const [key, child] of Object.entries(value))
    allowNoAddress(child, `${pointer}/${key}`, repairs)
}

/** A pull request whose fork was deleted has `head.repo: null`; GitHub's REST description says it is always there. */
function allowDeletedFork(schemas: JsonObject, repairs: string[]): void {
  for (const name of ['pull-request', 'pull-request-simple']) {
    const pull = object(object(schemas[name], name).properties, `${name}/properties`)
    const head = object(object(pull.head, 'head').properties, 'head/properties')
    if (JSON.stringify(head.repo) !== '{"$ref":"#/components/schemas/repository"}') continue
    head.repo = {
      anyOf: [
        { $ref: '#/components/schemas/repository' },
        { type: 'object', nullable: true, enum: [null] },
      ],
    }
    repairs.push(
      `components/schemas/${name}/properties/head/properties/repo: null allowed (deleted fork)`,
    )
  }
}

/**
 * The wanted operations of an OpenAPI description with exactly the components they refer to, repaired; the repairs
 * stand in `info.x-repairs`. Slicing a slice gives the same slice. Throws Error when a wanted operation is missing.
 */
export function sliceOpenapi(description: JsonObject): JsonObject {
  const paths: JsonObject = {}
  const source = object(description.paths, 'paths')
  for (const [path, methods] of Object.entries(wanted)) {
    const operations = object(source[path], path)
    paths[path] = Object.fromEntries(
      methods.map((method) => [method, tidy(object(operations[method], `${method} ${path}`))]),
    )
  }
  const components: Record<string, JsonObject> = {}
  const queue = references(paths)
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    const [section = '', name = ''] = next.split('/')
    const group = (components[section] ??= {})
    if (name in group) continue
    const component = tidy(
      object(object(object(description.components, 'components')[section], section)[name], next),
    )
    group[name] = component
    queue.push(...references(component))
  }
  const info = object(description.info, 'info')
  const earlier = info['x-repairs']
  const repairs = Array.isArray(earlier) ? earlier.map(String) : []
  for (const repair of [listNull, nameNull, allowNoAddress]) {
    repair(paths, 'paths', repairs)
    for (const [section, group] of Object.entries(components))
      repair(group, `components/${section}`, repairs)
  }
  allowDeletedFork(object(components.schemas, 'schemas'), repairs)
  const sliced = object(tidy({ components: { ...components }, paths }), 'slice')
  return {
    components: sliced.components ?? {},
    info: { title: info.title ?? '', version: info.version ?? '', 'x-repairs': repairs.toSorted() },
    openapi: description.openapi ?? '',
    paths: sliced.paths ?? {},
  }
}

/** The folder of the package, and how to be rid of it. Throws Error when it is another version. */
function locate(given: string | undefined): { folder: string; remove: () => void } {
  const temporary = given === undefined ? mkdtempSync(join(tmpdir(), 'openapi-')) : undefined
  const remove = () => {
    if (temporary !== undefined) rmSync(temporary, { recursive: true, force: true })
  }
  try {
    if (temporary !== undefined) {
      const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-save']
      const wantedPackage = `${packageName}@${version}`
      execFileSync('npm', ['install', ...flags, '--prefix', temporary, wantedPackage], {
        stdio: 'inherit',
      })
    }
    const folder = given ?? join(temporary ?? '', 'node_modules', packageName)
    const manifest: JsonObject = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    const found = JSON.stringify(manifest.version)
    if (manifest.version !== version) throw new Error(`${folder} holds ${found}, not ${version}`)
    return { folder, remove }
  } catch (error) {
    remove()
    throw error
  }
}

function main(): void {
  const { folder, remove } = locate(process.argv[2])
  try {
    mkdirSync(fixtures, { recursive: true })
    for (const [from, to] of Object.entries(slices)) {
      const text = readFileSync(join(folder, 'generated', `${from}.json`), 'utf8')
      const description: JsonObject = JSON.parse(text)
      const slice = `${JSON.stringify(sliceOpenapi(description), null, 1)}\n`
      writeFileSync(join(fixtures, to), slice)
      console.log(`${to}: ${Math.round(slice.length / 1024)} KiB`)
    }
  } finally {
    remove()
  }
}

if (process.argv[1] === import.meta.filename) main()
