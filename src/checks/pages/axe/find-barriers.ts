import { z } from 'zod'
import type { Violation } from '../facts.ts'
import type { World } from '../visit/world.ts'
import { axeSource } from './axe-source.ts'

/*
 * Rules of WCAG, levels A and AA; best practices are opinions. Frames are left out: axe would ask scripts in them,
 * and there are none.
 */
const script = (rules: string) => `axe.run(document, {
  resultTypes: ['violations'],
  iframes: false,
  rules: ${rules},
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
}).then(({ violations }) => violations.slice(0, 30).map(({ id, impact, help, helpUrl, nodes }) => ({
  rule: id, impact: impact ?? 'minor', help, url: helpUrl,
  places: nodes.slice(0, 20).map(({ target, html, failureSummary }) => ({
    selector: target.flat().join(' ').slice(0, 300),
    html: html.slice(0, 300),
    why: (failureSummary ?? '').slice(0, 300),
  })),
})))`

const Short = (most: number) => z.string().transform((text) => text.slice(0, most))
const Violations = z
  .array(
    z.object({
      rule: Short(60),
      impact: Short(20),
      help: Short(200),
      url: Short(300),
      places: z
        .array(z.object({ selector: Short(300), html: Short(300), why: Short(300) }))
        .max(20),
    }),
  )
  .max(30)

/** Of more elements these rules take longer than all others together: they compare each with what is around it. */
const mostMeasured: Readonly<Record<string, number>> = {
  'target-size': 1500,
  'color-contrast': 6000,
}

let source: Promise<string> | undefined

/** What keeps people out of a page of so many elements, by axe-core. Throws when it cannot be told. */
export async function findBarriers(world: World, elements: number): Promise<Violation[]> {
  await world.evaluate(`${await (source ??= axeSource())};0`)
  const left = Object.entries(mostMeasured).filter(([, most]) => elements > most)
  const rules = JSON.stringify(Object.fromEntries(left.map(([rule]) => [rule, { enabled: false }])))
  return Violations.parse(await world.evaluate(script(rules)))
}
