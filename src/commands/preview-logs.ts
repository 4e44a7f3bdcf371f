import type { CommandLine } from '../command-line.ts'
import { UserError } from '../model/errors.ts'
import { visible } from '../model/visible.ts'
import { previewLogs } from '../previews/logs.ts'
import type { Scene } from '../scene.ts'

const usualLines = 100
const mostLines = 10_000

/** `rehearse preview logs`: what the preview wrote, on standard output. Returns 0. */
export async function showPreviewLogs(scene: Scene, line: CommandLine): Promise<number> {
  const { dir, log } = scene
  const lines = readLines(line.flag('lines'))
  const unread = new AbortController()
  // As in `rehearse preview logs --follow | head`: to follow for nobody would never end.
  process.stdout.once('error', () => unread.abort())
  await previewLogs({
    dir,
    log,
    env: process.env,
    signal: AbortSignal.any([scene.signal, unread.signal]),
    lines,
    follow: line.isSet('follow'),
    show: (shown) => {
      if (shown.length > 0) scene.host.show(shown.map((text) => `${text}\n`).join(''))
    },
  })
  return 0
}

function readLines(text: string | undefined): number {
  if (text === undefined) return usualLines
  const lines = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN
  if (lines >= 1 && lines <= mostLines) return lines
  throw new UserError({
    code: 'flag-invalid',
    what: `--lines "${visible(text, 40)}" is no number of lines`,
    why: `It takes a whole number from 1 to ${mostLines}`,
    fix: `Write it as --lines ${usualLines}, or leave it out for that`,
  })
}
