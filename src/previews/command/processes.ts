import { type NamedCommand, type Procfile } from '../parse-procfile.ts'
import type { CommandOptions } from './options.ts'
import { readProcfile } from './read-procfile.ts'

/** What is started, and the step that the Procfile adds before. Throws the UserErrors of `readProcfile`. */
export async function processesOf(root: string, options: CommandOptions): Promise<Procfile> {
  const { start, processes, procfile, cwd } = options
  if (procfile !== undefined) return await readProcfile(root, cwd, procfile)
  const beside = Object.entries(processes ?? {})
    .filter(([name]) => name !== 'web')
    .map(([name, command]): NamedCommand => ({ name, command }))
  // The options hold exactly one of the three.
  return { web: start ?? processes?.['web'] ?? '', beside }
}
