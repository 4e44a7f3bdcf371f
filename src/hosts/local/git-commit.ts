import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

/** The commit that is checked out in the working directory; undefined outside of a repository. */
export async function gitCommit(): Promise<string | undefined> {
  try {
    const { stdout } = await promisify(execFile)('git', ['rev-parse', 'HEAD'], { timeout: 5000 })
    return /^[0-9a-f]{40,64}$/.exec(stdout.trim())?.[0]
  } catch {
    return undefined
  }
}
