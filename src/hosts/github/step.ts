import { getInput, getState, saveState, setOutput } from '@actions/core'
import { rootCause } from '../../model/root-cause.ts'
import type { Log } from '../../model/stage.ts'

/** What this step was given, and what it hands on. */
export interface Step {
  input: (name: string) => string | undefined
  output: (name: string, value: string) => void
  remember: (key: string, value: string) => void
  recall: (key: string) => string | undefined
}

/** The step that runs, through its files. What cannot be written is told in the log. */
export function createStep(log: Log): Step {
  // Without its file, @actions/core prints a command to stdout, which may be somebody's JSON.
  const told = new Set<string>()
  const write = (file: string, work: () => void) => {
    try {
      if (!process.env[file]) throw new Error(`${file} is not set`)
      work()
    } catch (error) {
      if (!told.has(file)) log.line(`Could not be written for later steps: ${rootCause(error)}`)
      told.add(file)
    }
  }
  return {
    input: (name) => getInput(name) || undefined,
    output: (name, value) => write('GITHUB_OUTPUT', () => setOutput(name, value)),
    remember: (key, value) => write('GITHUB_STATE', () => saveState(key, value)),
    recall: (key) => getState(key) || undefined,
  }
}
