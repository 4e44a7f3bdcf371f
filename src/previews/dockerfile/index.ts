import type { Provider } from '../../model/preview.ts'
import { containerIncidents } from '../containers/container-incidents.ts'
import { containerStatus } from '../containers/container-status.ts'
import { restartContainers } from '../containers/restart-containers.ts'
import { showContainerLogs } from '../containers/show-container-logs.ts'
import { undoContainers } from '../containers/undo-containers.ts'
import { DockerfileOptions } from './options.ts'
import { up } from './up.ts'

export const dockerfile: Provider<DockerfileOptions> = {
  id: 'dockerfile',
  title: 'A container of a Dockerfile',
  options: DockerfileOptions,
  up,
  down: undoContainers,
  logs: showContainerLogs,
  restart: restartContainers,
  incidents: containerIncidents,
  containers: containerStatus,
}
