import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { SetupError } from './setup-error.mjs'

const major = '24'

/** The path of the repository's own Node. Throws a SetupError when it does not run or is another version. */
export function ownNode(root) {
  const name = process.platform === 'win32' ? 'node.exe' : 'node'
  const file = path.join(root, 'node_modules', 'node', 'bin', name)
  const asked = spawnSync(file, ['-p', 'process.versions.node'], { encoding: 'utf8' })
  if (asked.status !== 0) {
    const why = asked.error
      ? asked.error.message
      : (asked.stderr || 'signal ' + asked.signal).trim()
    throw new SetupError(
      'The Node of this repository does not run.',
      why.split('\n')[0] + ' (an install with ignore-scripts leaves it out)',
      'npm rebuild node --ignore-scripts=false, or remove node_modules and try again',
    )
  }
  const version = asked.stdout.trim()
  if (version.split('.')[0] !== major) {
    throw new SetupError(
      'The Node of this repository is not version ' + major + '.',
      file + ' is v' + version,
      'remove node_modules and try again',
    )
  }
  return file
}
