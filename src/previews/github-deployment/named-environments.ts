import { visible } from '../../model/visible.ts'

const most = 6

/** Names of environments for a message: `"Preview", "Production" and 3 more`. */
export function namedEnvironments(names: readonly string[]): string {
  const shown = names.slice(0, most).map((name) => `"${visible(name, 80)}"`)
  const more = names.length > most ? ` and ${names.length - most} more` : ''
  return `${shown.join(', ')}${more}`
}
