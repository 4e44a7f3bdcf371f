import type { Provider } from '../../model/preview.ts'
import { restartSupervised } from '../restart-supervised.ts'
import { showRunLog } from '../show-run-log.ts'
import { StaticOptions } from './options.ts'
import { up } from './up.ts'

export const staticFolder: Provider<StaticOptions> = {
  id: 'static',
  title: 'The folder of a built site',
  options: StaticOptions,
  up,
  logs: showRunLog,
  restart: restartSupervised,
}
