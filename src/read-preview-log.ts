import { basename } from 'node:path'
import { baseDirOf } from './base-scene.ts'
import { openRunLog } from './files/open-run-log.ts'
import { readLog } from './files/read-log.ts'
import { readState } from './files/preview-state.ts'
import type { PreviewState } from './model/preview.ts'
import type { LogRead, Stage } from './model/stage.ts'
import { providers } from './previews/index.ts'
import { hideSecrets } from './processes/hide-secrets.ts'
import type { Scene } from './scene.ts'

/** What providers without a log file show at most. */
const mostLines = 10_000
const mostBytes = 1024 * 1024

/**
 * Reads what a preview wrote: the log of its processes in the run folder, or what its provider shows, such as the end
 * of what each container wrote. Of the base: the log of the preview in `base/`, whether or not that is still up;
 * undefined when it is of the same commit.
 */
export async function readPreviewLog(
  scene: Pick<Scene, 'dir' | 'log' | 'signal' | 'context'>,
  preview: PreviewState | undefined,
  ...[of, take]: Parameters<Stage['readLog']>
): Promise<LogRead | undefined> {
  if (of === 'preview') return preview && (await readOf(scene, preview, take))
  const dir = baseDirOf(scene.dir)
  const base = await readState(dir)
  const { commit } = scene.context
  if (base === undefined || (commit !== undefined && base.commit === commit)) return undefined
  return await readOf({ ...scene, dir }, base, take)
}

async function readOf(
  { dir, log, signal }: Pick<Scene, 'dir' | 'log' | 'signal'>,
  state: PreviewState,
  take: (lines: readonly string[]) => Promise<void>,
): Promise<LogRead | undefined> {
  const path = state.supervisor && state.log
  if (path !== undefined) {
    const read = await readLog(() => openRunLog(dir, path), take, signal)
    return read && { name: `logs/${basename(path)}`, ...read }
  }
  const provider = providers.find(({ id }) => id === state.provider)
  if (provider?.logs === undefined) return undefined
  const hide = hideSecrets(process.env)
  const bundles: (readonly string[])[] = []
  const show = (lines: readonly string[]): void => void bundles.push(lines.map(hide))
  const setting = { dir, log, env: process.env, signal, lines: mostLines, follow: false, show }
  await provider.logs(state, setting)
  for (const lines of bundles) await take(lines)
  const isFull = bundles.some(
    (lines) =>
      lines.length >= mostLines ||
      lines.reduce((sum, { length }) => sum + length, 0) >= mostBytes / 2,
  )
  const left = isFull ? { left: 'only the end of it is shown by its provider' } : {}
  return { name: 'rehearse preview logs', ...left }
}
