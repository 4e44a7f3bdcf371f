import type { Hit } from '../reading/hit.ts'

/** What becomes of a request: `take`, or why it is no part of the model. */
export type HitJudgement =
  | 'take'
  /** No HTTP request at all. */
  | 'no-request'
  /** A method that may change something and is not listed. */
  | 'unsafe'
  /** Answered with 4xx, or a change of protocol. */
  | 'refused'
  /** What ends or deletes something although it is a GET. */
  | 'changing'
  /** What only those ask for who look for holes. */
  | 'probe'

const verbs =
  'logout|logoff|signout|unsubscribe|optout|delete|destroy|remove|deactivate|revoke|purge|cancel|terminate|uninstall'
const changing = new RegExp(`^(?:${verbs})|(?:${verbs}|log out|log off|sign out|opt out)$`)

/** Files and folders that are asked for where they are not, to see whether they are. */
const probes =
  /(?:^|\/)(?:\.(?:env|git|svn|hg|aws|ssh|vscode|ds_store|htaccess|htpasswd)|wp-(?:login|config|cron|admin\/install|admin\/setup)|xmlrpc\.php|phpmyadmin|pma|myadmin|adminer|phpinfo|cgi-bin|vendor\/phpunit|eval-stdin|boaform|hnap1|gponform|solr\/admin|actuator|_ignition|server-status|owa\/auth|autodiscover|manager\/html|shell|etc\/passwd|wls-wsat|nmaplowercheck|sdk$|evox|hudson|\.well-known\/\.|telescope\/requests|remote\/(?:fgt|login)|dana-na|geoserver|webui|luci)|\.(?:sql|bak|old|swp)(?:\.gz)?$|\.\.[/\\]|%2e%2e|<script|\$\{jndi/i

/** Says whether a request is part of how visitors behave. `listed` has methods with paths, as "POST /cart". */
export function judgeHit(
  { method, target, status }: Hit,
  listed: ReadonlySet<string>,
): HitJudgement {
  if (method === '') return 'no-request'
  if (probes.test(target)) return 'probe'
  if (method !== 'GET' && method !== 'HEAD') {
    if (listed.size === 0 || !listed.has(`${method} ${target.split('?', 1)[0]}`)) return 'unsafe'
  } else if (isChanging(target)) return 'changing'
  // 499: the visitor did not wait for the answer, but the server worked on it.
  if ((status >= 400 && status < 499) || (status > 0 && status < 200)) return 'refused'
  return 'take'
}

/** Whether the words of a segment or the keys of the query begin or end with such a verb. */
function isChanging(target: string): boolean {
  // Nearly no target has any of them: one look first.
  if (!/log|sign|unsub|opt|dele|destr|remov|deact|revok|purg|cancel|termin|uninst/i.test(target))
    return false
  return target.split(/[/?&]/).some((part) => {
    const [name = ''] = part.split('=', 1)
    const words = name
      .replaceAll(/(?<=[a-z])(?=[A-Z])|[-_.]+/g, ' ')
      .toLowerCase()
      .replace(/ (?:php|html?|aspx?|jsp|do|action|cgi)$/, '')
    return words.split(' ').length <= 4 && changing.test(words)
  })
}
