import type { Provider } from '../../model/preview.ts'
import { restartSupervised } from '../restart-supervised.ts'
import { showRunLog } from '../show-run-log.ts'
import { CommandOptions } from './options.ts'
import { up } from './up.ts'

export const command: Provider<CommandOptions> = {
  id: 'command',
  title: 'A command that starts the app',
  options: CommandOptions,
  up,
  logs: showRunLog,
  restart: restartSupervised,
}
