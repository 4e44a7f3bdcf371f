/** Where that version of Rehearse explains a rule. GitHub makes the anchor of a heading without its slash. */
export function ruleLink(rule: string, version: string): string {
  const tag = `v${encodeURIComponent(version.toWellFormed())}`
  return `https://github.com/rehearse-dev/rehearse/blob/${tag}/docs/rules.md#${rule.replace('/', '')}`
}
