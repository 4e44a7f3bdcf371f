import { setTimeout as delay } from 'node:timers/promises'
import { cleanLine } from '../clean-line.ts'
import { ask } from './ask.ts'
import { type Engine, isPodman } from './engine.ts'
import { isImageOf, projectLabel } from './project.ts'

/** Seconds between SIGTERM and SIGKILL: a preview's data is thrown away, and a runner grants little time. */
const graceSeconds = 1
const rounds = 5

/**
 * Removes the containers, volumes, networks and images of a project, by label and name: this needs no compose
 * file, takes orphans along, and finishes what podman-compose leaves (it keeps networks). Looks again until
 * two rounds find nothing. Throws an Error that names what could not be removed, or listed.
 */
export async function removeProject(engine: Engine, project: string): Promise<void> {
  let troubles: string[] = []
  for (let round = 0, empty = 0; round < rounds; round++) {
    troubles = []
    const found = await removeOnce(engine, project, troubles)
    empty = found === 0 ? empty + 1 : 0
    if (empty === 2) return
    if (empty === 0 && round > 0) await delay(300)
  }
  throw new Error(`could not remove all of ${project}: ${troubles[0] ?? 'something makes it anew'}`)
}

/** How many things there were. */
async function removeOnce(engine: Engine, project: string, troubles: string[]): Promise<number> {
  const call = (...args: string[]) => ask([engine.program, ...args], engine.env)
  const list = async (...args: string[]): Promise<string[]> => {
    const answer = await call(...args)
    if (answer.code === 0)
      return answer.out
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean)
    throw new Error(`${engine.program} ${args[0]}: ${cleanLine(answer.trouble, 300)}`)
  }
  const remove = async (...args: string[]) => {
    const answer = await call(...args)
    if (answer.code !== 0) troubles.push(cleanLine(answer.trouble, 300))
  }
  const labelled = ['-q', '--filter', `label=${projectLabel(project)}`]

  const containers = await list('ps', '-a', '--no-trunc', ...labelled)
  if (containers.length > 0) {
    await call('stop', '-t', String(graceSeconds), ...containers)
    await remove('rm', '-f', '-v', ...containers)
  }
  const pods = isPodman(engine)
    ? await list('pod', 'ps', '-q', '--filter', `name=^pod_${project}$`)
    : []
  if (pods.length > 0) await remove('pod', 'rm', '-f', ...pods)
  const networks = await list('network', 'ls', ...labelled)
  if (networks.length > 0) await remove('network', 'rm', ...networks)
  const volumes = await list('volume', 'ls', ...labelled)
  if (volumes.length > 0) await remove('volume', 'rm', '-f', ...volumes)
  const images = (await list('images', '--format', '{{.Repository}}:{{.Tag}}')).filter((name) =>
    isImageOf(project, name),
  )
  if (images.length > 0) await remove('rmi', ...images)
  return [containers, pods, networks, volumes, images].flat().length
}
