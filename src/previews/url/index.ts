import type { Provider } from '../../model/preview.ts'
import { UrlOptions } from './options.ts'
import { up } from './up.ts'

export const url: Provider<UrlOptions> = {
  id: 'url',
  title: 'A site that runs already',
  options: UrlOptions,
  from: 'address',
  access: ({ headers, cookies }) => ({ headers, cookies }),
  up,
}
