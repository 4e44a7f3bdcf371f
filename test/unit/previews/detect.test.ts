import { afterEach, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { ConfigFile } from '../../../src/config/schema.ts'
import { detect } from '../../../src/previews/detect/detect.ts'
import { readProject } from '../../../src/previews/detect/read-project.ts'
import { providers } from '../../../src/previews/index.ts'
import { makeProject } from '../../fixtures/detect/make-project.ts'
import { serverShapes } from '../../fixtures/detect/server-shapes.ts'
import { siteShapes } from '../../fixtures/detect/site-shapes.ts'
import { unsureShapes } from '../../fixtures/detect/unsure-shapes.ts'
import type { Shape } from '../../fixtures/detect/shape.ts'

const all = ['command', 'static', 'compose', 'dockerfile']
let remove: (() => void) | undefined
afterEach(() => remove?.())

function detected(files: Shape['files'], ids: readonly string[] = all) {
  const project = makeProject(files)
  remove = project.remove
  const found = detect(readProject(project.root), ids)
  if (!('unsure' in found)) return found
  const { code, what, why, fix } = found.unsure
  return { code, what, why, fix }
}

describe('what a project is run by', () => {
  it.each([...serverShapes, ...siteShapes])('$name', ({ files, chosen, why }) => {
    const found = detected(files)
    if (!('provider' in found)) throw new Error(`${found.code}: ${found.why}`)
    expect({ [found.provider]: found.options }).toEqual(chosen)
    expect(found.why).toMatch(why)
    expect(found.change).not.toContain('\n')
    expect(parse(found.change)).toEqual({ preview: chosen })
    if (providers.some(({ id }) => id === found.provider)) {
      expect(ConfigFile.safeParse(parse(found.change)).error).toBeUndefined()
    }
  })
})

describe('a project of which nothing is run', () => {
  it.each(unsureShapes)('$name', ({ files, chosen, why, fix = '' }) => {
    const found = detected(files)
    if (!('code' in found)) throw new Error(`${found.provider}: ${found.change}`)
    expect(found).toMatchObject({ code: chosen, why: expect.stringMatching(why) })
    expect(found.fix).toContain(fix)
    expect(`${found.what}${found.why}${found.fix}`).not.toContain('\n')
    const lines = found.fix.slice(found.fix.indexOf('preview: ')).split(' or ')
    expect(lines.length > 0).toBe(true)
    for (const line of lines) expect(ConfigFile.safeParse(parse(line)).error).toBeUndefined()
  })
})

describe('what is chosen', () => {
  it('is only a provider that exists', () => {
    const files = { Dockerfile: 'FROM x', 'compose.yaml': 'services: { web: { build: . } }' }
    expect(detected(files, ['command', 'static'])).toMatchObject({ code: 'preview-not-detected' })
    expect(detected(files, ['command', 'dockerfile'])).toMatchObject({ provider: 'dockerfile' })
  })

  it('lies inside the project', () => {
    const outer = makeProject({
      'package.json': { scripts: { start: 'node server.js' } },
      'server.js': 'require("http").createServer().listen(1)',
      'site/index.html': 'x',
    })
    remove = outer.remove
    const found = detect(readProject(`${outer.root}/site`), all)
    expect(found).toMatchObject({ provider: 'static', options: '.' })
  })
})
