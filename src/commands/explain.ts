import { checks } from '../checks/in-order.ts'
import { nearest } from '../config/nearest.ts'
import { UserError } from '../model/errors.ts'
import type { Host } from '../model/host.ts'
import type { Rule } from '../model/rule.ts'
import { visible } from '../model/visible.ts'
import { ruleLink } from '../report/rule-link.ts'
import { rules } from '../rules.ts'
import { version } from '../version.ts'

const labels: readonly (readonly [Exclude<keyof Rule, 'sameAs'>, label: string])[] = [
  ['means', 'What it means'],
  ['matters', 'Why it matters'],
  ['fix', 'How to fix it'],
  ['ignore', 'How to ignore it'],
]

/**
 * `rehearse explain RULE`: what a rule means; without one, every rule. The part behind the slash will do where one
 * check has it alone. Throws the UserError `rule-unknown`.
 */
export function explain(host: Host, named: string | undefined): number {
  host.show(named === undefined ? list() : entry(find(named.toLowerCase())))
  return 0
}

function list(): string {
  const lines = Object.entries(rules).map(([id, { means }]) => `${id}\n    ${means}`)
  return `${lines.join('\n')}\n`
}

function entry(id: string): string {
  const rule = rules[id]
  if (rule === undefined) throw new Error(`no rule is called ${id}`)
  const parts = labels.map(([part, label]) => `  ${label}: ${rule[part]}`)
  return `${[id, ...parts, `  ${ruleLink(id, version)}`].join('\n')}\n`
}

function find(named: string): string {
  const ids = Object.keys(rules)
  if (Object.hasOwn(rules, named)) return named
  const [own, ...others] = ids.filter((id) => id.endsWith(`/${named}`))
  if (own !== undefined && others.length === 0) return own
  const meant = others.length > 0 ? own : (nearest(named, ids) ?? nearestName(named, ids))
  const known = [...checks.map(({ id }) => id), 'policy'].join(', ')
  throw new UserError({
    code: 'rule-unknown',
    what: `There is no rule "${visible(named, 80)}"`,
    why: `A rule is a check and what it found, such as crawl/broken-link; ${known} have some`,
    fix: meant === undefined ? 'Run `rehearse explain` for all of them' : `Write "${meant}"`,
  })
}

/** The rule whose part behind the slash is near. */
function nearestName(named: string, ids: readonly string[]): string | undefined {
  const names = ids.map((id) => id.split('/')[1] ?? '')
  const name = nearest(named, names)
  return name === undefined ? undefined : ids[names.indexOf(name)]
}
