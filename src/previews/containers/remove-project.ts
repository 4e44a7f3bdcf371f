import { setTimeout as delay } from 'node:timers/promises'
import { cleanLine } from '../../processes/clean-line.ts'
import { ask } from './ask.ts'
import { type Engine, isPodman } from './engine.ts'
import { isImageOf, projectLabel } from './project.ts'

/** Seconds between SIGTERM and SIGKILL: a preview's data is thrown away, and a runner grants little time. */
const graceSeconds = 1
const rounds = 5

/**
 * Removes the containers, volumes, networks and images of a project, by label and name: this needs no compose
 * file, takes orphans along, and finishes what podman-compose leaves (it keeps networks). Looks again until
 * nothing is found, twice when it was `busy`: what the engine had begun for a tool that was just ended may
 * still appear. Throws an Error that names what could not be removed, or listed.
 */
export async function removeProject(engine: Engine, project: string, busy: boolean): Promise<void> {
  let troubles: string[] = []
  for (let round = 0, empty = 0; round < rounds; round++) {
    const found = await findAll(engine, project)
    empty = Object.values(found).flat().length === 0 ? empty + 1 : 0
    if (empty === (busy ? 2 : 1)) return
    if (empty === 0) troubles = await removeAll(engine, found)
    if (empty === 1 || troubles.length > 0) await delay(300)
  }
  throw new Error(`could not remove all of ${project}: ${troubles[0] ?? 'something makes it anew'}`)
}

async function findAll(engine: Engine, project: string) {
  const list = async (...args: string[]): Promise<string[]> => {
    const answer = await ask([engine.program, ...args], engine.env)
    if (answer.code !== 0) {
      throw new Error(`${engine.program} ${args[0]}: ${cleanLine(answer.trouble, 300)}`)
    }
    return answer.out
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
  }
  const labelled = ['-q', '--filter', `label=${projectLabel(project)}`]
  const pod = `name=^pod_${project}$`
  const [containers, networks, volumes, images, pods] = await Promise.all([
    list('ps', '-a', '--no-trunc', ...labelled),
    list('network', 'ls', ...labelled),
    list('volume', 'ls', ...labelled),
    list('images', '--format', '{{.Repository}}:{{.Tag}}'),
    isPodman(engine) ? list('pod', 'ps', '-q', '--filter', pod) : [],
  ])
  const own = images.filter((name) => isImageOf(project, name))
  return { containers, networks, volumes, images: own, pods }
}

/** What stood in the way. */
async function removeAll(
  engine: Engine,
  found: Awaited<ReturnType<typeof findAll>>,
): Promise<string[]> {
  const troubles: string[] = []
  const remove = async (names: readonly string[], ...args: string[]) => {
    if (names.length === 0) return
    const answer = await ask([engine.program, ...args, ...names], engine.env)
    if (answer.code !== 0) troubles.push(cleanLine(answer.trouble, 300))
  }
  if (found.containers.length > 0) {
    const stop = ['stop', '-t', String(graceSeconds)]
    await ask([engine.program, ...stop, ...found.containers], engine.env)
  }
  await remove(found.containers, 'rm', '-f', '-v')
  await remove(found.pods, 'pod', 'rm', '-f')
  await Promise.all([
    remove(found.networks, 'network', 'rm'),
    remove(found.volumes, 'volume', 'rm', '-f'),
    remove(found.images, 'rmi'),
  ])
  return troubles
}
