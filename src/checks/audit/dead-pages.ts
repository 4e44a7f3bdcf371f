import { z } from 'zod'

/** What the check "pages" stores of a visit, as far as it is used here. Anybody may have written it. */
const PagesFacts = z.object({
  visits: z
    .array(
      z.object({
        path: z.string().max(2000),
        ended: z.string().max(40),
        document: z.object({ status: z.number() }).optional(),
      }),
    )
    .max(5000),
})

const alive = ['settled', 'unsettled', 'flood', 'dialogs']

/** Paths at which the visits found no page that lives: those findings are told there. */
export function deadPages(facts: unknown): string[] {
  const { data } = PagesFacts.safeParse(facts)
  return (data?.visits ?? [])
    .filter(({ ended, document }) => !alive.includes(ended) || (document?.status ?? 0) >= 400)
    .map(({ path }) => path)
}
