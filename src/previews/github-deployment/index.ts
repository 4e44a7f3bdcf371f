import type { Provider } from '../../model/preview.ts'
import { logs } from './logs.ts'
import { GithubDeploymentOptions } from './options.ts'
import { up } from './up.ts'

export const githubDeployment: Provider<GithubDeploymentOptions> = {
  id: 'github-deployment',
  title: 'The preview that a host such as Vercel or Netlify makes of this commit',
  options: GithubDeploymentOptions,
  from: 'commit',
  access: ({ headers, cookies }) => ({ headers, cookies }),
  up,
  logs,
}
