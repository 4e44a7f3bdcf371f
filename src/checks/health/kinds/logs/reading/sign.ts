/** What a log may hold that is worth a look, in the words of the assertions. */
export const signs = ['errors', 'stack-traces', 'out-of-memory', 'deprecations'] as const
export type Sign = (typeof signs)[number]
