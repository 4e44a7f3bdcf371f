import { Project } from '@netlify/build-info'
import { NodeFS } from '@netlify/build-info/node'
import { afterEach, describe, expect, it } from 'vitest'
import { frameworks as known } from '../../../node_modules/@netlify/build-info/lib/frameworks/index.js'
import { detect } from '../../../src/previews/detect/detect.ts'
import { frameworks } from '../../../src/previews/detect/frameworks.ts'
import { readProject } from '../../../src/previews/detect/read-project.ts'
import { makeProject } from '../../fixtures/detect/make-project.ts'
import { siteShapes } from '../../fixtures/detect/site-shapes.ts'

/** What @netlify/build-info knows and Rehearse leaves out, and why. */
const leftOut = new Map([
  ['assemble', 'unmaintained; a library that Grunt runs'],
  ['blitz', 'stands on Next.js, by which it is found'],
  ['cecil', 'config.yml alone is many things'],
  ['expo', 'is mostly an app for phones, so that one beside a site would count as a second site'],
  ['grunt', 'runs tasks: what it builds and where, nothing says'],
  ['gulp', 'runs tasks: what it builds and where, nothing says'],
  ['hono', 'a library for servers; its programs are found by their scripts'],
  ['hydrogen', 'made for the servers of one platform'],
  ['mastra', 'a server, and found by its script only'],
  ['redwoodjs', 'its folder is no more than half of it: the site needs its API beside it'],
  ['roots', 'unmaintained'],
  ['solid-js', 'a library, and Vite builds it'],
  ['svelte', 'a library, and its template for Rollup builds to where the source lies'],
  ['tanstack-router', 'a library, and Vite builds it'],
])
/** Generators that are no npm packages, each with a project of it. */
const generators = new Map([
  ['hugo', { 'hugo.toml': '', 'public/index.html': 'x' }],
  ['jekyll', { '_config.yml': '', '_site/index.html': 'x' }],
  ['middleman', { 'config.rb': '', 'source/a.erb': '', 'build/index.html': 'x' }],
  ['zola', { 'config.toml': '', 'content/a.md': '', 'public/index.html': 'x' }],
])
/** Where what stands there is not what the framework builds to today, or no site that could be served. */
const elsewhere = new Map([
  ['next', 'out'],
  ['nuxt', '.output/public'],
  ['remix', 'build/client'],
  ['sapper', '__sapper__/export'],
  ['solid-start', '.output/public'],
])
const quiet = { debug() {}, log() {}, error() {}, info() {}, warn() {} }

function projectAt(root: string): Project {
  const fs = new NodeFS()
  fs.logger = quiet
  return new Project(fs, root, root)
}
const all = known.map((Known) => new Known(projectAt('/')))

let remove: (() => void) | undefined
afterEach(() => remove?.())
function made(files: Parameters<typeof makeProject>[0]): string {
  const project = makeProject(files)
  remove = project.remove
  return project.root
}

describe('the frameworks that @netlify/build-info knows', () => {
  it('are many, and what is left out is among them', () => {
    const ids: readonly string[] = all.map(({ id }) => id)
    expect(ids.length).toBeGreaterThanOrEqual(55)
    expect(ids).toEqual(
      expect.arrayContaining([...leftOut.keys(), ...generators.keys(), ...elsewhere.keys()]),
    )
  })

  const packages = all.filter(({ id }) => !leftOut.has(id) && !generators.has(id))
  it.each(packages.map((each) => [each.id, each] as const))(
    '%s is known here, with its folder',
    (id, { npmDependencies, build }) => {
      const ours = frameworks.find(({ dependencies }) =>
        dependencies.some((name) => npmDependencies.includes(name)),
      )
      const folder = elsewhere.get(id) ?? build.directory.replace(/\/$/, '')
      expect(ours?.folders).toContain(folder)
    },
  )

  it.each([...generators])('%s is known here, with its folder', (id, files) => {
    const found = detect(readProject(made(files)), ['static'])
    const { build } = all.find((each) => each.id === id) ?? {}
    expect(found).toMatchObject({ provider: 'static', options: build?.directory })
  })
})

describe('a built site', () => {
  const same = siteShapes.filter(({ name }) => /^(?!Next|Angular).*, built/.test(name))
  it.each(same)('lies where @netlify/build-info says: $name', async ({ files, chosen }) => {
    const root = made(files)
    const found = await projectAt(root).detectFrameworksInPath(root)
    const folder = typeof chosen === 'object' && 'static' in chosen ? chosen.static : ''
    const [first] = found
    expect(first?.build.directory).toBe(typeof folder === 'string' ? folder : folder.folder)
  })
})
