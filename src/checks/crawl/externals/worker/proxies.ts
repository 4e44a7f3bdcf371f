/** The proxies that an environment names. */
export interface Proxies {
  http?: string
  https?: string
  /** Hosts that are reached without one, as NO_PROXY lists them. */
  none: string
}

const names = /^(?:https?_proxy|all_proxy|no_proxy|node_use_env_proxy|linkinator_debug)$/i

/** Small letters win, as with curl. */
export function proxiesOf(env: Readonly<Record<string, string | undefined>>): Proxies {
  const read = (name: string): string | undefined =>
    [env[name], env[name.toUpperCase()]].find((value) => value !== undefined && value !== '')
  const all = read('all_proxy')
  const http = usable(read('http_proxy') ?? all)
  const https = usable(read('https_proxy') ?? all)
  return {
    ...(http === undefined ? {} : { http }),
    ...(https === undefined ? {} : { https }),
    none: read('no_proxy') ?? '',
  }
}

/** The environment without proxies: with one, linkinator goes round the dispatcher that keeps our rules. */
export function withoutProxies(
  env: Readonly<Record<string, string | undefined>>,
): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !names.test(name)))
}

/** A proxy may be named without its scheme. */
function usable(proxy: string | undefined): string | undefined {
  if (proxy === undefined) return undefined
  const full = /^[a-z][a-z0-9]*:\/\//i.test(proxy) ? proxy : `http://${proxy}`
  return URL.parse(full) ? full : undefined
}
