import { z } from 'zod'
import type { Probe } from '../facts.ts'

const Text = (most: number) => z.string().transform((text) => text.slice(0, most))
const Place = z.object({ src: Text(2000), selector: Text(300) })
const Count = z.number().nonnegative()

/** What the script in the page gives back. A page cannot reach into that world, but it decides what stands in the texts. */
const Probed = z.object({
  title: Text(300),
  headings: z.array(Text(300)).max(5),
  text: Text(4000),
  textLength: Count,
  hiddenLength: Count,
  mainLength: Count,
  mainThings: Count,
  things: Count,
  elements: Count,
  emptyMain: Text(300).optional(),
  cover: Text(300).optional(),
  concealed: Text(300).optional(),
  isBusy: z.boolean(),
  passwords: Count,
  brokenImages: z.array(Place).max(20),
  brokenMedia: z.array(Place.extend({ why: Text(100) })).max(20),
  main: z.object({ x: z.number(), y: z.number(), width: Count, height: Count }).optional(),
})

export type Probed = z.infer<typeof Probed>

/** Undefined when the script gave back something else. */
export function readProbe(value: unknown): Probed | undefined {
  return Probed.safeParse(value).data
}

/** What is kept of it. */
export function probeOf(probed: Probed): Probe {
  const { main: _, emptyMain, cover, concealed, ...rest } = probed
  return {
    ...rest,
    ...(emptyMain === undefined ? {} : { emptyMain }),
    ...(cover === undefined ? {} : { cover }),
    ...(concealed === undefined ? {} : { concealed }),
  }
}
