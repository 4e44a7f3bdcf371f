import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Container } from './container.ts'
import { containerOutput } from './container-output.ts'
import type { Engine } from './engine.ts'

/** How much of the end of a container's output is kept, and of how many containers. */
const keptLines = 5000
const keptContainers = 50

/**
 * Writes the end of what each container wrote to `logs/container-SERVICE.log` in the run folder, and
 * returns the paths by the container's id. A log that cannot be read is saved as far as it was.
 */
export async function saveLogs(
  engine: Engine,
  containers: readonly Container[],
  dir: string,
): Promise<Map<string, string>> {
  const paths = new Map<string, string>()
  const names = new Set<string>()
  for (const { id, service } of containers.slice(0, keptContainers)) {
    const name = freeName(service, names)
    names.add(name)
    paths.set(id, join(dir, 'logs', name))
  }
  mkdirSync(join(dir, 'logs'), { recursive: true, mode: 0o700 })
  await Promise.all(
    [...paths].map(async ([id, path]) => {
      const text = await containerOutput(engine, id, keptLines)
      rmSync(path, { force: true })
      writeFileSync(path, text, { mode: 0o600, flag: 'wx' })
    }),
  )
  return paths
}

/** A file name that no name of a service can lead out of the folder. */
function freeName(service: string, taken: ReadonlySet<string>): string {
  const safe = service.replaceAll(/[^A-Za-z0-9_-]/g, '_').slice(0, 60)
  const nameOf = (n: number) => `container-${safe}${n === 1 ? '' : `-${n}`}.log`
  let n = 1
  while (taken.has(nameOf(n))) n++
  return nameOf(n)
}
