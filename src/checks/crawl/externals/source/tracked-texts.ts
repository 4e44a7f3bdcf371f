import { lstat } from 'node:fs/promises'
import path from 'node:path'
import { readBounded } from '../../../../files/read-bounded.ts'
import { runGit } from '../../../../git/run-git.ts'

export interface TextFile {
  /** Path inside of the root. */
  file: string
  text: string
}

const mostFiles = 10_000
const mostBytes = 64 * 1024 * 1024
const largestFile = 512 * 1024
/** What tools write or fetch: the place to mend is elsewhere. */
const generated =
  /(?:^|\/)(?:node_modules|vendor|bower_components|_site|\.next)\/|^(?:dist|build|out|coverage|target)\/|(?:^|\/)(?:package-lock\.json|[\w.-]*\.lock|pnpm-lock\.yaml|go\.sum)$|\.(?:min\.(?:js|css)|map|snap|svg|png|jpe?g|gif|webp|avif|ico|woff2?|ttf|pdf|zip|gz|mp4|wasm)$/i

/**
 * The text files that git tracks below a folder, one after the other, as they are on disk: no links, nothing
 * binary, nothing that is made by tools, 64 MiB at most. None when git cannot list them.
 */
export async function* trackedTexts(
  root: string,
  env: Readonly<Record<string, string | undefined>>,
  signal: AbortSignal,
): AsyncGenerator<TextFile> {
  const listed = await runGit(['ls-files', '-z'], { cwd: root, env, signal })
  const files = listed.ok ? listed.out.split('\0').slice(0, -1) : []
  let bytes = 0
  for (const file of files.filter((name) => !generated.test(name)).slice(0, mostFiles)) {
    signal.throwIfAborted()
    const place = path.join(root, file)
    const found = await lstat(place).catch(() => undefined)
    if (!found?.isFile() || found.size > largestFile) continue
    bytes += found.size
    if (bytes > mostBytes) return
    const text = await readBounded(place, largestFile).catch(() => '')
    if (!text.slice(0, 8000).includes('\0')) yield { file, text }
  }
}
