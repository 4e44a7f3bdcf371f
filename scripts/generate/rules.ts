import { checks } from '../../src/checks/in-order.ts'
import type { Rules } from '../../src/model/rule.ts'
import { policyRules } from '../../src/policy/rules.ts'

/** docs/rules.md: every rule, from where the check declares it. */
export function rulesDocument(): [string, string][] {
  const sections = [
    ...checks.map(({ title, rules }) => section(title, rules)),
    section('Policy', policyRules),
  ]
  const head = [
    '<!-- Written by `npm run generate` from the rules of each check. Do not edit. -->',
    '# Rules',
    'What each finding means, why it matters, how to mend it, and how to say that it is right so. `rehearse explain RULE` prints the same.',
  ]
  return [['docs/rules.md', `${[...head, ...sections].join('\n\n')}\n`]]
}

function section(title: string, rules: Rules): string {
  const entries = Object.entries(rules).map(
    ([id, { means, matters, fix, ignore, sameAs = [] }]) => {
      const others = sameAs.map((other) => `\`${other}\``).join(', ')
      const once = `**Told once:** where ${others} says it of the same target, that finding holds the evidence of both.`
      return [
        `### ${id}`,
        `${means} ${matters}`,
        `**Fix:** ${fix}`,
        `**Ignore:** ${ignore}`,
        ...(others === '' ? [] : [once]),
      ].join('\n\n')
    },
  )
  return [`## ${title}`, ...entries].join('\n\n')
}
