import { ask } from './ask.ts'
import type { Container } from './container.ts'
import type { Engine } from './engine.ts'
import { projectLabel } from './project.ts'
import { readInspection } from './read-inspection.ts'

/** Every container of a project, ended ones too. Throws what the engine says when it does not tell. */
export async function listContainers(engine: Engine, project: string): Promise<Container[]> {
  const filter = `label=${projectLabel(project)}`
  const listed = await ask(
    [engine.program, 'ps', '-a', '-q', '--no-trunc', '--filter', filter],
    engine.env,
  )
  if (listed.code !== 0) throw new Error(`${engine.program} ps: ${listed.trouble}`)
  const ids = listed.out.split('\n').filter((line) => /^[0-9a-f]{12,64}$/.test(line))
  if (ids.length === 0) return []
  const shown = await ask([engine.program, 'inspect', '--type', 'container', ...ids], engine.env)
  // One that went away in between makes it fail; the others are told nevertheless.
  if (shown.code !== 0 && !shown.out.trimStart().startsWith('[')) {
    throw new Error(`${engine.program} inspect: ${shown.trouble}`)
  }
  return readInspection(shown.out)
}
