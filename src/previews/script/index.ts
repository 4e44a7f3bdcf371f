import type { Provider } from '../../model/preview.ts'
import { down } from './down.ts'
import { logs } from './logs.ts'
import { ScriptOptions } from './options.ts'
import { restart } from './restart.ts'
import { up } from './up.ts'

export const script: Provider<ScriptOptions> = {
  id: 'script',
  title: 'Commands that deploy the preview and take it away',
  options: ScriptOptions,
  access: ({ headers, cookies }) => ({ headers, cookies }),
  up,
  down,
  logs,
  restart,
}
