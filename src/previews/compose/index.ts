import type { Provider } from '../../model/preview.ts'
import { containerIncidents } from '../containers/container-incidents.ts'
import { containerStatus } from '../containers/container-status.ts'
import { restartContainers } from '../containers/restart-containers.ts'
import { showContainerLogs } from '../containers/show-container-logs.ts'
import { undoContainers } from '../containers/undo-containers.ts'
import { ComposeOptions } from './options.ts'
import { up } from './up.ts'

export const compose: Provider<ComposeOptions> = {
  id: 'compose',
  title: 'The services of a compose file',
  options: ComposeOptions,
  up,
  down: undoContainers,
  logs: showContainerLogs,
  restart: restartContainers,
  incidents: containerIncidents,
  containers: containerStatus,
}
