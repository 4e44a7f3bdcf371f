import { bracketed } from '../../../../model/bracketed.ts'

/**
 * Whether a list of hosts names this one, as `host` or `host:port`; an IPv6 address with a port stands in
 * brackets. Names are compared without regard to letter case.
 */
export function isAllowed(allow: readonly string[], host: string, port: number): boolean {
  const bare = host.toLowerCase().replace(/^\[|\]$/g, '')
  const shown = bracketed(bare)
  const forms = [bare, shown, `${shown}:${port}`]
  return allow.some((entry) => forms.includes(entry.toLowerCase()))
}
