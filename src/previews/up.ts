import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { UserError } from '../model/errors.ts'
import type { PreviewSetting, PreviewState } from '../model/preview.ts'
import { rootCause } from '../model/root-cause.ts'
import { bringDatabaseUp } from './database/bring-up.ts'
import { outOfReach } from './database/beside.ts'
import type { DatabaseOptions } from './database/options.ts'
import { providers } from './index.ts'
import { refuseSecond } from './refuse-second.ts'
import { seal } from './seal.ts'
import { readState, writeState } from '../files/preview-state.ts'
import { takeDown } from './take-down.ts'

/** What to bring up, and where. */
export interface PreviewRequest extends Omit<PreviewSetting, 'id' | 'save' | 'whenUp' | 'handed'> {
  /** The id of the provider. */
  provider: string
  /** Its options, as its schema returns them. */
  options: unknown
  /** Puts it somewhere else than in the folder of the head, before the provider starts. */
  move?: (setting: PreviewSetting) => Promise<PreviewSetting>
  /** The database beside it. */
  database?: DatabaseOptions
}

/**
 * Brings a preview up and returns its state when it answers; it then outlives this process. The state is
 * on disk before anything is started. On failure or abort, what was started is taken down first; an abort
 * rejects with the signal's reason. Throws UserErrors, among them `preview-already-up`.
 */
export async function previewUp(request: PreviewRequest): Promise<PreviewState> {
  const { provider: id, options, move, database, ...place } = request
  const provider = providers.find((known) => known.id === id)
  if (provider === undefined) {
    throw new UserError({
      code: 'preview-provider-unknown',
      what: `There is no preview provider "${id}"`,
      why: `The providers are ${providers.map((known) => known.id).join(', ')}`,
      fix: 'Name one of these under "preview" in rehearse.yml',
    })
  }
  request.signal.throwIfAborted()
  await clear(request)

  let state: PreviewState = {
    schema: 'rehearse.preview/1',
    id: randomUUID(),
    provider: id,
    phase: 'starting',
    startedAt: new Date().toISOString(),
    ...(request.commit === undefined ? {} : { commit: request.commit }),
    own: false,
  }
  const save = async (part: Partial<PreviewState>) => {
    // In memory first: should the disk be full, the processes can still be ended.
    state = { ...state, ...part }
    await writeState(request.dir, state)
  }
  await save({})
  const later: ((up: PreviewState) => Promise<void>)[] = []
  const whenUp = (work: (up: PreviewState) => Promise<void>) => void later.push(work)
  try {
    const bare: PreviewSetting = { ...place, id: state.id, save, whenUp }
    const moved = (await move?.(bare)) ?? bare
    const setting = database ? await withDatabase(moved, database, id) : moved
    const { url } = await provider.up(setting, options)
    request.signal.throwIfAborted()
    const { access } = request
    const sealed = access && { seal: await seal(state.id, new URL(url), access) }
    await save({ phase: 'up', url, ...sealed })
    for (const work of later) await work(state)
    return state
  } catch (thrown) {
    // The first failure is the one to tell.
    const undone = await takeDown(state, request).catch((error: unknown) => ({
      left: [],
      trouble: rootCause(error),
    }))
    if (undone.trouble !== undefined) request.log.warn(undone.trouble)
    for (const { pid, command } of undone.left) request.log.warn(`still runs: ${pid} ${command}`)
    throw thrown
  }
}

/** The setting for a provider, with the database that was made for it. */
async function withDatabase(
  setting: PreviewSetting,
  database: DatabaseOptions,
  provider: string,
): Promise<PreviewSetting> {
  const handed = await bringDatabaseUp(setting, database)
  const warning = outOfReach(provider, handed[database.variable] ?? '')
  if (warning !== undefined) setting.log.warn(warning)
  // The app is to use its own database, not the server at large.
  const env = { ...setting.env, [database.server]: undefined, ...handed }
  return { ...setting, env, handed }
}

async function clear(request: PreviewRequest): Promise<void> {
  const earlier = await readState(request.dir)
  if (earlier === undefined || earlier.phase === 'down') return
  await refuseSecond(request.dir)
  const { trouble } = await takeDown(earlier, request)
  // Its state is all that knows what is left of it; a new preview would replace it.
  if (trouble !== undefined) throw leftOver(trouble, request.dir)
}

function leftOver(trouble: string, dir: string): UserError {
  return new UserError({
    code: 'preview-left-over',
    what: 'The preview of an earlier run could not be taken down',
    why: trouble,
    fix: `Mend that and run: rehearse preview down; or remove what is left by hand, then delete ${join(dir, 'preview.json')}`,
  })
}
