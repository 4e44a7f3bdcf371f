import type { Host } from '../../model/host.ts'
import { mergeBase } from '../../git/merge-base.ts'
import { gitCommit } from './git-commit.ts'
import { terminalLog } from './log.ts'

/** A person's terminal, or any machine that no other host knows. */
export const local: Host = {
  id: 'local',
  detect: () => true,
  log: terminalLog(process.stderr),
  defaultDir: () => '.rehearse',
  input: () => undefined,
  remember: () => {},
  recall: () => undefined,
  context: async () => {
    const commit = await gitCommit()
    if (commit === undefined) return {}
    const base = await mergeBase({ cwd: process.cwd(), env: process.env })
    return base === undefined ? { commit } : { commit, base }
  },
  mask: () => {},
  output: () => {},
  show: (text) => {
    process.stdout.write(text)
  },
  fail: () => Promise.resolve(),
  publish: () => Promise.resolve(),
}
