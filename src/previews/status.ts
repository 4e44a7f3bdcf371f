import type { ContainerStatus, PreviewState, ProcessRef, Undoing } from '../model/preview.ts'
import { rootCause } from '../model/root-cause.ts'
import { accepts } from '../processes/accepts.ts'
import { commandLine } from '../processes/command-line.ts'
import { hideSecrets } from '../processes/hide-secrets.ts'
import { previewProcesses } from '../processes/preview-processes.ts'
import { hasProcessTable } from '../processes/process-table.ts'
import { readState } from '../files/preview-state.ts'
import { providers } from './index.ts'
import { phaseNow } from './phase-now.ts'
import { type SupervisionStatus, supervisionStatus } from './supervision-status.ts'

export interface PreviewStatus extends SupervisionStatus {
  /** `starting` also while a supervisor restarts it. */
  phase: PreviewState['phase']
  provider?: string
  url?: string
  commit?: string
  startedAt?: string
  /** Milliseconds since its start, while it is not down. */
  uptimeMs?: number
  /** The living processes of the preview; none when Rehearse did not start it, or without /proc. */
  processes: (ProcessRef & { command: string })[]
  /** Whether something accepts connections at its port; undefined when it has none of its own. */
  listening?: boolean
  containers?: ContainerStatus[]
  /** What could not be found out, and why. */
  trouble?: string
}

/**
 * How the preview of a run folder is; `down` when there never was one. Throws the UserError
 * `preview-state-corrupt`.
 */
export async function previewStatus(
  dir: string,
  setting: Pick<Undoing, 'env' | 'log'>,
): Promise<PreviewStatus> {
  const state = await readState(dir)
  if (state === undefined) return { phase: 'down', processes: [] }
  const processes = hasProcessTable() ? previewProcesses(state) : []
  const listening = state.port === undefined ? undefined : await accepts(state.port)
  const supervision = await supervisionStatus(state)
  const told = await containersOf(state, { ...setting, dir })
  const { supervisor } = supervision
  const alive = processes.length > 0 || (supervisor !== undefined && supervisor.state !== 'gone')
  const phase = phaseNow(state, { alive, listening })
  const hide = hideSecrets(setting.env)
  return {
    phase,
    provider: state.provider,
    ...(state.url === undefined ? {} : { url: state.url }),
    ...(state.commit === undefined ? {} : { commit: state.commit }),
    startedAt: state.startedAt,
    ...(phase === 'down'
      ? {}
      : { uptimeMs: Math.max(0, Date.now() - Date.parse(state.startedAt)) }),
    processes: processes.map(({ pid, startTime }) => ({
      pid,
      startTime,
      command: hide(commandLine(pid) ?? 'unknown command'),
    })),
    ...(listening === undefined ? {} : { listening }),
    ...supervision,
    ...told,
  }
}

async function containersOf(
  state: PreviewState,
  setting: Undoing,
): Promise<Pick<PreviewStatus, 'containers' | 'trouble'>> {
  const provider = providers.find(({ id }) => id === state.provider)
  if (provider?.containers === undefined || state.phase === 'down') return {}
  try {
    return { containers: await provider.containers(state, setting) }
  } catch (thrown) {
    return { trouble: `the containers cannot be looked at: ${rootCause(thrown)}` }
  }
}
