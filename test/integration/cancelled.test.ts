import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { createConnection } from 'node:net'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterEach, describe, expect, it } from 'vitest'
import { shortRehearsal, startProject } from '../fixtures/cli/project.ts'
import { runCli, startCli } from '../fixtures/cli/rehearse-cli.ts'

let remove: (() => Promise<void>) | undefined
afterEach(async () => {
  await remove?.()
  remove = undefined
})

const longLoad = shortRehearsal.replace('duration: 3s', 'duration: 60s')

/** Starts a rehearsal and waits until its load runs. */
async function midLoad() {
  const { cwd, remove: removeProject } = await startProject(longLoad)
  remove = removeProject
  const running = startCli(['run'], { cwd })
  await running.saw('Load (load)')
  await new Promise((resolve) => setTimeout(resolve, 500))
  const state = JSON.parse(await readFile(path.join(cwd, '.rehearse/preview.json'), 'utf8')) as {
    id: string
    url: string
  }
  return { cwd, running, port: Number(new URL(state.url).port), id: state.id }
}

function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection({ port, host: '127.0.0.1' })
    socket.on('connect', () => resolve(true)).on('error', () => resolve(false))
    socket.on('connect', () => socket.destroy())
  })
}

/** Process ids whose environment carries the preview's id. */
async function carriers(id: string): Promise<string> {
  const { stdout } = await promisify(execFile)('sh', [
    '-c',
    'grep -lsa "REHEARSE_ID=$1" /proc/[0-9]*/environ || true',
    'sh',
    id,
  ])
  return stdout
}

describe('a rehearsal that is ended midway', { timeout: 120_000 }, () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'by %s leaves no process and no port',
    async (signal) => {
      const { running, port, id } = await midLoad()
      running.child.kill(signal)
      const { code, stdout } = await running.finished
      expect(code).toBe({ SIGINT: 130, SIGTERM: 143, SIGHUP: 129 }[signal])
      expect(stdout).toBe('')
      expect(await listens(port)).toBe(false)
      expect(await carriers(id)).toBe('')
    },
  )

  it('by SIGKILL leaves none after a fresh `preview down`', async () => {
    const { cwd, running, port, id } = await midLoad()
    running.child.kill('SIGKILL')
    await running.finished
    expect(await listens(port)).toBe(true)
    expect((await runCli(['preview', 'down'], { cwd })).code).toBe(0)
    expect(await listens(port)).toBe(false)
    expect(await carriers(id)).toBe('')
  })
})
