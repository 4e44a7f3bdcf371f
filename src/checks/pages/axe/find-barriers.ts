import { z } from 'zod'
import type { Violation } from '../facts.ts'
import type { World } from '../visit/world.ts'
import { axeSource } from './axe-source.ts'
import { fewAlikeScript } from './few-alike.ts'

/** What fades in is pale for a moment: its end is waited for, where it has one that is near. */
const calm = `Promise.race([
  Promise.allSettled(document.getAnimations()
    .filter(({ effect }) => effect?.getComputedTiming().endTime < 3000)
    .map(({ finished }) => finished)),
  new Promise((resolve) => setTimeout(resolve, 1500)),
])`

/*
 * Rules of WCAG 2.1, levels A and AA; best practices are opinions. The one rule that 2.2 adds, for the size of targets,
 * axe leaves off by itself: any plain list of links breaks it. Frames are left out: axe would ask scripts in them,
 * and there are none. It must not fetch styles by itself: what fails of that is no failure of the page.
 */
const script = `${calm}.then(() => {
${fewAlikeScript}
return axe.run(document, {
  resultTypes: ['violations'],
  iframes: false,
  preload: false,
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] },
})}).then(({ violations }) => violations.slice(0, 30).map(({ id, impact, help, helpUrl, nodes }) => ({
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

let source: Promise<string> | undefined

/** What keeps people out of a page, by axe-core. Throws when it cannot be told. */
export async function findBarriers(world: World): Promise<Violation[]> {
  source ??= axeSource()
  return Violations.parse(await world.evaluate(`${await source};${script}`))
}
