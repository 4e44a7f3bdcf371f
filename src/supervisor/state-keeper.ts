import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { writeState } from '../files/preview-state.ts'
import type { Incident } from '../model/incident.ts'
import type { PreviewState } from '../model/preview.ts'
import { rootCause } from '../model/root-cause.ts'

/** More incidents than that tell nothing new, and preview.json is bounded. */
const mostIncidents = 100

/** The one writer of preview.json while the preview is up. */
export interface StateKeeper {
  /** Takes over what was saved last. */
  adopt(state: PreviewState): void
  state(): PreviewState | undefined
  save(part: Partial<PreviewState>): void
  /** Adds the incident, or replaces the one of that process that began then. */
  record(incident: Incident): void
  /** Settles when all is on disk; nothing is written afterwards. */
  close(): Promise<void>
}

export function stateKeeper(dir: string, log: (line: string) => void): StateKeeper {
  let state: PreviewState | undefined
  let open = true
  let dirty = false
  let writing: Promise<void> = Promise.resolve()

  const write = async () => {
    if (!dirty || state === undefined) return
    dirty = false
    // Where the folder was removed on purpose, it must not be made again.
    if (!existsSync(join(dir, 'preview.json'))) return
    await writeState(dir, state).catch((error: unknown) => log(rootCause(error)))
  }
  const save = (part: Partial<PreviewState>) => {
    if (state === undefined || !open) return
    state = { ...state, ...part }
    dirty = true
    writing = writing.then(write)
  }
  return {
    adopt: (adopted) => {
      state = adopted
    },
    state: () => state,
    save,
    record: (incident) => {
      const known = state?.incidents ?? []
      const others = known.filter(
        ({ process, began, kind }) =>
          process !== incident.process || began !== incident.began || kind !== incident.kind,
      )
      save({ incidents: [...others, incident].slice(-mostIncidents) })
    },
    close: async () => {
      open = false
      await writing
    },
  }
}
