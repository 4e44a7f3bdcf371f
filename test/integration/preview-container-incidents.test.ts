import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { incidentsOf } from '../../src/incidents-of.ts'
import { projectName } from '../../src/previews/containers/project.ts'
import { image, podmanHere } from '../fixtures/previews/podman.ts'
import { previewCase, savedState } from '../fixtures/previews/preview-case.ts'
import { previewVerbs } from '../fixtures/previews/preview-verbs.ts'

const here = podmanHere()
const missing = typeof here === 'string' ? here : undefined
const { env, podman, things, end } =
  typeof here === 'string' ? { env: {}, podman: () => '', things: () => [], end: () => {} } : here

const serve =
  'mkdir -p /www; echo hello > /www/index.html; echo serving; exec httpd -f -p 80 -h /www'
let scene: ReturnType<typeof previewCase>
let root = ''

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'rehearse-compose-'))
  scene = previewCase()
})
afterEach(async () => {
  await scene.end()
  rmSync(root, { recursive: true, force: true })
  expect(things()).toEqual([])
})
afterAll(end)

describe.skipIf(missing)(
  `incidents of containers (${missing ?? 'podman'})`,
  { timeout: 90_000 },
  () => {
    it('are those that fell after the preview was up, and no restart that was asked for', async () => {
      const services = {
        web: { image, command: ['sh', '-c', serve], ports: ['80'] },
        worker: { image, command: ['sh', '-c', 'echo at work; exec sleep 600'] },
        seed: { image, command: ['sh', '-c', 'echo seeded'] },
      }
      writeFileSync(join(root, 'compose.yaml'), JSON.stringify({ services }))
      const state = await scene.up('compose', 'web', { root, env })
      const setting = { dir: scene.dir, log: scene.log }
      const incidents = async () => await incidentsOf(setting, savedState(scene.dir))
      expect(
        savedState(scene.dir)
          ?.containers?.map(({ service }) => service)
          .toSorted(),
      ).toEqual(['web', 'worker'])
      expect(await incidents()).toEqual([])

      await previewVerbs(scene.dir).restart()
      expect(await incidents()).toEqual([])

      const label = `label=io.podman.compose.project=${projectName(state.id)}`
      const worker = podman('ps', '-q', '--filter', label, '--filter', 'name=worker').trim()
      podman('kill', worker)
      expect(await incidents()).toMatchObject([
        {
          process: 'worker',
          kind: 'exited',
          why: 'ended with exit code 137',
          outcome: 'gave-up',
          lastLog: expect.arrayContaining(['at work']),
        },
      ])
    })
  },
)
