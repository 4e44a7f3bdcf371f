import type { Why } from '../../databases/trouble.ts'

const signs: readonly (readonly [RegExp, Why])[] = [
  [
    /^(?:NOAUTH|WRONGPASS)|invalid (?:username-password|password)|AUTH.*without any password/i,
    'wrong-password',
  ],
  [/^NOPERM|^DENIED/, 'not-allowed'],
  [/max number of clients/i, 'full'],
  [/^(?:LOADING|MASTERDOWN|BUSY)\b/, 'starting'],
]

/** What a server says that lets nobody in, by the first words of its error. */
export function whyRefused(error: string): Why {
  return signs.find(([sign]) => sign.test(error))?.[1] ?? 'refused'
}
