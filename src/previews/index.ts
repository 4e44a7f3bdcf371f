import type { Provider } from '../model/preview.ts'
import { command } from './command/index.ts'
import { compose } from './compose/index.ts'
import { dockerfile } from './dockerfile/index.ts'
import { githubDeployment } from './github-deployment/index.ts'
import { script } from './script/index.ts'
import { staticFolder } from './static/index.ts'
import { url } from './url/index.ts'

/** Every way to bring a preview up. To add one: a folder here and a line below. */
export const providers: readonly Provider<unknown>[] = [
  command,
  staticFolder,
  url,
  compose,
  dockerfile,
  githubDeployment,
  script,
]
