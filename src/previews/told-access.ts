import type { Access } from '../model/access.ts'

const list = new Intl.ListFormat('en')

/** The headers and cookies in words, without values: "the header x-bypass and the cookie session". */
export function toldAccess({ names }: Access): string {
  return list.format(names)
}

/** What to look at where the site lets nobody in although it got them. */
export function checkAccess({ variables }: Access): string {
  if (variables.length === 0) return 'Correct the values of its headers and cookies'
  return `Check what ${list.format(variables)} ${variables.length === 1 ? 'holds' : 'hold'}: it may have been revoked, or belong to another site`
}
