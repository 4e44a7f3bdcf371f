import { execFile } from 'node:child_process'
import { mkdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'

const run = promisify(execFile)
/** Enough for two of Node.js, and less than what the child takes. */
const limitBytes = 300e6
const script = `
const { spawnSync } = require('node:child_process')
import('${path.resolve('src/supervisor/oom-kills.ts')}').then(({ oomKills }) => {
  const before = oomKills()
  const eat = 'const all = []; for (;;) all.push(Buffer.alloc(10_000_000, 1))'
  const { signal } = spawnSync(process.execPath, ['-e', eat])
  console.log(JSON.stringify({ before, signal, after: oomKills() }))
})`

/** A control group of version 1 with that limit, or why there can be none. */
function limitedGroup(): { folder: string } | { problem: string } {
  try {
    const own = /^\d+:memory:(.*)$/m.exec(readFileSync('/proc/self/cgroup', 'utf8'))?.[1]
    if (own === undefined) return { problem: 'memory is no control group of version 1 here' }
    const folder = path.join('/sys/fs/cgroup/memory', own, `rehearse-${process.pid}`)
    mkdirSync(folder)
    writeFileSync(path.join(folder, 'memory.limit_in_bytes'), String(limitBytes))
    return { folder }
  } catch (error) {
    return { problem: `no control group can be made: ${String(error)}` }
  }
}

describe('what the kernel ends for lack of memory', () => {
  it('is counted', { timeout: 60_000 }, async ({ skip }) => {
    const group = limitedGroup()
    if ('problem' in group) return skip(group.problem)
    try {
      const enter = `echo $$ > '${group.folder}/cgroup.procs'; exec "$0" -e "$1"`
      const { stdout } = await run('sh', ['-c', enter, process.execPath, script])
      expect(JSON.parse(stdout)).toEqual({ before: 0, signal: 'SIGKILL', after: 1 })
    } finally {
      rmdirSync(group.folder)
    }
  })
})
