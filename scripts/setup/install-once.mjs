import fs from 'node:fs'
import path from 'node:path'
import { isInstalled } from './is-installed.mjs'
import { npmCi } from './npm-ci.mjs'
import { withLock } from './with-lock.mjs'

/** Installs the pinned dependencies, unless another process has done so meanwhile. */
export function installOnce(root) {
  return withLock(root, (lock) => {
    if (isInstalled(root)) return undefined
    console.error('Installing the pinned dependencies with npm ci (once, about a minute)…')
    // npm removes and writes many files; without its account the folder counts as unfinished all the while.
    fs.rmSync(path.join(root, 'node_modules', '.package-lock.json'), { force: true })
    return npmCi(root, lock)
  })
}
