import { z } from 'zod'

const Drawn = z.object({
  links: z
    .array(
      z.object({
        path: z
          .string()
          .regex(/^\/(?!\/)/)
          .max(2000),
        raw: z.string().max(2000),
      }),
    )
    .max(300),
  there: z.array(z.boolean()).max(500),
})

/** What a page holds once its scripts have run. */
export type Drawn = z.infer<typeof Drawn>

/** Undefined when the script gave back something else. */
export function readDrawn(value: unknown): Drawn | undefined {
  return Drawn.safeParse(value).data
}
