import { isLoopback } from '../../model/loopback.ts'

/** Why a database has no use beside a provider. */
const useless: Readonly<Record<string, string>> = {
  static: 'files have no use for one',
  url: 'something else runs the site there, and gets no variable from here',
  'github-deployment': 'something else runs the site there, and gets no variable from here',
}

/** Why a provider would not use a database; undefined where it may. */
export function whyUseless(provider: string): string | undefined {
  return useless[provider]
}

/** What to warn of: a container that is to reach a server of this machine by its loopback address. */
export function outOfReach(provider: string, url: string): string | undefined {
  const { hostname } = new URL(url)
  if (!['compose', 'dockerfile'].includes(provider) || !isLoopback(hostname)) return undefined
  return `inside of a container ${hostname} is the container itself; name the database server by an address that containers reach`
}
