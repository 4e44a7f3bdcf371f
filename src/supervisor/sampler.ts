import type { Sample } from '../model/sample.ts'
import { diskUsage } from './disk-usage.ts'
import { sampleFile } from './sample-file.ts'
import { treeUsage } from './tree-usage.ts'

/** What the sampler cannot find out by itself. */
export interface Seen
  extends Pick<Sample, 'zombies' | 'zombiesOf' | 'restarts' | 'probes' | 'oomKills'> {
  /** The living processes. */
  pids: readonly number[]
}

/** Two hours at full resolution. */
const defaultLimit = 7200

/**
 * Takes a sample of the processes and of the disk that holds the path `disk`, at once and then every
 * `everyMs`, and appends each to `file` (see `sampleFile`). Samples do not overlap: one is left out while
 * the one before waits for a slow disk. Never throws.
 */
export function startSampler(setting: {
  file: string
  look: () => Seen
  disk: string
  everyMs?: number
  /** The most samples that the file holds. */
  limit?: number
}): { newest(): Sample | undefined; stop(): void } {
  const usage = treeUsage()
  const append = sampleFile(setting.file, setting.limit ?? defaultLimit)
  let newest: Sample | undefined
  let busy = false

  const take = async () => {
    if (busy) return
    busy = true
    try {
      const at = Date.now()
      const { pids, ...counted } = setting.look()
      const used = usage(pids)
      newest = { at, ...used, ...counted, ...(await diskUsage(setting.disk)) }
      await append(newest)
    } catch {
      // The next sample tells.
    } finally {
      busy = false
    }
  }
  void take()
  const timer = setInterval(() => void take(), setting.everyMs ?? 1000)
  timer.unref()
  return { newest: () => newest, stop: () => clearInterval(timer) }
}
