import { createHash } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { SetupError } from './setup-error.mjs'

const patienceMs = 10 * 60 * 1000

/** What systems say of a folder that is in use, or gone. */
const occupied = ['ENOENT', 'ENOTEMPTY', 'EEXIST', 'EPERM']

/**
 * Runs the work while no other process does the same for this folder. The lock is a folder with one file,
 * named after the process ids that must all be gone before it is stale. Taking a stale lock over is one
 * rename of that file, which only one process can win. `work` gets `also(pid)`, to add a
 * child of its own.
 */
export async function withLock(root, work) {
  const hash = createHash('sha256').update(root).digest('hex').slice(0, 16)
  const lock = path.join(os.tmpdir(), 'rehearse-setup-' + hash)
  let mine = await acquire(lock, String(process.pid))
  const also = (pid) => {
    const next = mine + '-' + pid
    fs.renameSync(path.join(lock, mine), path.join(lock, next))
    mine = next
  }
  try {
    return await work({ also })
  } finally {
    fs.rmSync(path.join(lock, mine), { force: true })
    ignoring(occupied, () => fs.rmdirSync(lock))
  }
}

async function acquire(lock, mine) {
  const deadline = Date.now() + patienceMs
  for (let told = false; ; told = true) {
    const owner = ownerOf(lock)
    if (owner ? takeOver(lock, owner, mine) : create(lock, mine)) return mine
    if (!told) console.error('Waiting for another setup of this folder…')
    if (Date.now() > deadline) {
      throw new SetupError(
        'Another setup of this folder does not end.',
        'process ' + owner + ' has held ' + lock + ' for ten minutes',
        'end that process, or remove that folder when it is none of yours',
      )
    }
    await setTimeout(200)
  }
}

/** Makes the lock with its file in one step: a folder prepared elsewhere is moved into its place. */
function create(lock, mine) {
  const prepared = fs.mkdtempSync(lock + '-')
  fs.writeFileSync(path.join(prepared, mine), '')
  if (ignoring(occupied, () => fs.renameSync(prepared, lock))) return true
  fs.rmSync(prepared, { recursive: true, force: true })
  // Windows does not replace a folder, not even an empty one that its last owner was about to remove.
  ignoring(occupied, () => fs.rmdirSync(lock))
  return false
}

function takeOver(lock, owner, mine) {
  if (owner.split('-').some(isAlive)) return false
  return ignoring(['ENOENT'], () => fs.renameSync(path.join(lock, owner), path.join(lock, mine)))
}

function ownerOf(lock) {
  try {
    return fs.readdirSync(lock)[0]
  } catch {
    return undefined
  }
}

function isAlive(pid) {
  try {
    process.kill(Number(pid), 0)
    return true
  } catch (error) {
    // Only "no such process" proves that it is gone; a process of another user is alive.
    return error.code !== 'ESRCH'
  }
}

/** Whether the work was done; errors with one of the codes count as not done. */
function ignoring(codes, work) {
  try {
    work()
    return true
  } catch (error) {
    if (codes.includes(error.code)) return false
    throw error
  }
}
