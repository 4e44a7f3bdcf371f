import { readdir, readFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'

const everyMs = 500

/** The most memory that this process and all that it started had at a time while the work lasted, in MiB. Linux only. */
export async function memoryOf<T>(work: Promise<T>): Promise<{ result: T; mostMb: number }> {
  let mostMb = 0
  const over = new AbortController()
  const watch = async (): Promise<void> => {
    while (!over.signal.aborted) {
      mostMb = Math.max(mostMb, await treeMb())
      await sleep(everyMs)
    }
  }
  const watching = watch()
  try {
    return { result: await work, mostMb }
  } finally {
    over.abort()
    await watching
  }
}

/** Memory that processes share counts once: each has its part of it. */
async function treeMb(): Promise<number> {
  const parents = new Map<number, number>()
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue
    const stat = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => '')
    const [, parent] = /\) \S (\d+)/.exec(stat) ?? []
    if (parent !== undefined) parents.set(Number(name), Number(parent))
  }
  const isOurs = (pid: number | undefined): boolean =>
    pid !== undefined && (pid === process.pid || isOurs(parents.get(pid)))
  let kb = 0
  for (const pid of parents.keys()) {
    if (!isOurs(pid)) continue
    const text = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '')
    kb += Number(/^Pss:\s+(\d+)/m.exec(text)?.[1] ?? 0)
  }
  return kb / 1024
}
