import { existsSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { detectedPreview } from '../../src/previews/detected-preview.ts'
import { previewUp } from '../../src/previews/up.ts'
import { runCli } from '../fixtures/cli/rehearse-cli.ts'
import { makeProject } from '../fixtures/detect/make-project.ts'
import { serverShapes } from '../fixtures/detect/server-shapes.ts'
import { moduleServer } from '../fixtures/detect/shape.ts'
import { siteShapes } from '../fixtures/detect/site-shapes.ts'
import { unsureShapes } from '../fixtures/detect/unsure-shapes.ts'
import { apps, carriers, previewCase } from '../fixtures/previews/preview-case.ts'

let scene: ReturnType<typeof previewCase>
let project: ReturnType<typeof makeProject> | undefined

beforeEach(() => {
  scene = previewCase()
})
afterEach(async () => {
  await scene.end()
  project?.remove()
})

/** The Node that runs this, first: the projects say just "node". */
const env = {
  ...process.env,
  PATH: [dirname(process.execPath), process.env['PATH']].join(delimiter),
}
const startable = [...serverShapes, ...siteShapes].filter(({ page }) => page !== undefined)

describe('a project without configuration', { timeout: 60_000 }, () => {
  it('has enough shapes that run here', () => {
    expect(startable.length).toBeGreaterThanOrEqual(24)
  })

  it.each(startable)('starts and answers: $name', async ({ files, page, why }) => {
    project = makeProject(files)
    const { root } = project
    const found = detectedPreview(root, scene.log)
    const state = await previewUp({
      ...found,
      root,
      dir: scene.dir,
      env,
      program: [process.execPath, join(apps, 'serve.ts')],
      log: scene.log,
      signal: scene.abort.signal,
    })
    const answer = await fetch(state.url ?? '')
    expect(answer.status).toBe(200)
    expect(await answer.text()).toContain(page)
    const [chosen = '', change = ''] = scene.log.told
    expect(chosen.replace('line nothing is configured; found: ', '')).toMatch(why)
    expect(change).toMatch(/^line to change that, write in rehearse\.yml: preview: \{ .+ \}$/)
    expect(existsSync(join(root, 'STARTED'))).toBe(false)
    await scene.down(2000)
    expect(carriers(state.id)).toEqual([])
  })

  it.each(unsureShapes)('starts nothing: $name', ({ files, chosen }) => {
    project = makeProject(files)
    const { root } = project
    expect(() => detectedPreview(root, scene.log)).toThrow(
      expect.objectContaining({ name: 'UserError', code: chosen }),
    )
    expect(scene.log.told).toEqual([])
    expect(existsSync(join(root, 'STARTED'))).toBe(false)
  })
})

describe('rehearse preview up without rehearse.yml', { timeout: 60_000 }, () => {
  it('says what it chose and brings it up', async () => {
    project = makeProject({ 'server.mjs': moduleServer('hello') })
    const cwd = project.root
    const { code, stderr } = await runCli(['preview', 'up', '--dir', scene.dir], { cwd })
    expect(stderr).toContain('nothing is configured; found: server.mjs listens')
    expect(stderr).toContain('write in rehearse.yml: preview: { command: node server.mjs }')
    expect(code).toBe(0)
    const down = await runCli(['preview', 'down', '--dir', scene.dir], { cwd })
    expect(down.code).toBe(0)
  })

  it('stops with the line to add, and records that', async () => {
    project = makeProject({ 'package.json': { scripts: { start: 'vite' } } })
    const { code, stderr } = await runCli(['preview', 'up', '--dir', scene.dir], {
      cwd: project.root,
    })
    expect(code).toBe(2)
    expect(stderr.trimEnd().split('\n').slice(-3)).toEqual([
      '! Nothing is configured, and what to run cannot be told from the project',
      '  why: The script "start" of package.json is a development server, vite',
      '  fix: Add to rehearse.yml how it is started, such as: preview: { command: node server.js } (docs/errors.md#preview-not-detected)',
    ])
    expect(existsSync(join(scene.dir, 'results', 'preview.json'))).toBe(true)
    expect(existsSync(join(scene.dir, 'preview.json'))).toBe(false)
  })
})
