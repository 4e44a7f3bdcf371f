/** Kinds of visitors that behave alike; `visitor` where the log has no user agents. */
export const clusterNames = ['browser', 'bot', 'feed', 'monitor', 'visitor'] as const
export type ClusterName = (typeof clusterNames)[number]

/** What asks for a page to see whether the site is there. */
const monitors =
  /uptime|pingdom|statuscake|status ?page|health|kube-probe|site24x7|datadog|newrelic|new relic|nagios|icinga|zabbix|prometheus|blackbox|monit(?:or|is|\/)|hetrix|freshping|better ?stack|checkly|catchpoint|gomez|keynote|downnotifier|panopta|cloudflare-traffic|elb-|googlehc|consul|haproxy|traefik|azure traffic|amazon-route53/i
const feeds =
  /\bfeed|feed(?:ly|bin|burner|reader|fetcher|parser|validator)|\brss|atom|newsblur|inoreader|netnewswire|liferea|akregator|tiny tiny|miniflux|freshrss|podcast|itunes|overcast|universalfeedparser|bloglines|netvibes|newsgator|vienna|reeder|theoldreader|superfeedr|planet|universal feed/i
/** Those that say so, and the libraries and tools that programs ask with. */
const bots =
  /bot\b|bot[/_;-]|[a-z]bot|crawl|spider|slurp|scan|scrap|archiv|fetch|preview|validator|\bcheck|lighthouse|headless|phantom|selenium|puppeteer|playwright|facebookexternalhit|embedly|whatsapp|mediapartners|bingpreview|yandex|baidu|duckduck|ia_archiver|nutch|heritrix|python|\bperl|libwww|\bjava\b|java\/|ruby|\bphp|go-http|golang|okhttp|axios|node|undici|\bgot\b|deno|bun\/|curl|wget|httpie|http[-_ ]?client|apache-http|winhttp|postman|insomnia|\bab\/|k6\/|jmeter|siege|\bwrk|autocannon|vegeta|locust|artillery|gatling|rehearse|\+https?:|https?:\/\/|@[\w-]+\.[a-z]/i

/**
 * The kind of visitor that sends this user agent. A short list on purpose: what it takes for a browser is at
 * worst one more browser, which changes little of how browsers behave.
 */
export function clusterOf(agent: string | undefined): ClusterName {
  if (agent === undefined) return 'visitor'
  const text = agent.slice(0, 300)
  if (monitors.test(text)) return 'monitor'
  if (feeds.test(text)) return 'feed'
  if (bots.test(text)) return 'bot'
  // No browser leaves its name out, nor says only a word.
  return /^(?:Mozilla|Opera)\//.test(text) ? 'browser' : 'bot'
}
