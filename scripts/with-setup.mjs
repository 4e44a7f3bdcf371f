/*
 * node scripts/with-setup.mjs <script> [args…]
 *
 * Makes a fresh clone ready, then runs the script with the repository's own Node. Plain syntax and no
 * dependencies: it is started with whatever Node there is. One process that starts another, because `sh`
 * remembers where it found `node` and would go on with the old one.
 */
import { spawn } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { installOnce } from './setup/install-once.mjs'
import { isInstalled } from './setup/is-installed.mjs'
import { ownNode } from './setup/own-node.mjs'
import { SetupError } from './setup/setup-error.mjs'
import { waitFor } from './setup/wait-for.mjs'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))

async function main() {
  const [script, ...args] = process.argv.slice(2)
  if (script === undefined) {
    throw new SetupError(
      'No script was named.',
      'with-setup.mjs prepares the clone and then runs a script.',
      'node scripts/with-setup.mjs <script> [args…]',
    )
  }
  if (!isInstalled(root)) await installOnce(root)
  const node = ownNode(root)
  const env = Object.assign({}, process.env)
  const key = Object.keys(env).find((name) => name.toUpperCase() === 'PATH') || 'PATH'
  env[key] = [path.join(root, 'node_modules', '.bin'), env[key]]
    .filter(Boolean)
    .join(path.delimiter)
  const child = spawn(node, [script].concat(args), { cwd: root, stdio: 'inherit', env })
  process.exitCode = (await waitFor(child)).code
}

main().catch((error) => {
  console.error(error instanceof SetupError ? error.lines() : error)
  process.exitCode = error.exitCode || 1
})
