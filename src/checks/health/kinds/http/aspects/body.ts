import { printTextTest, type TextTest, takeTextTest } from '../../../line/text-test.ts'
import { testText } from '../../../matching/test-text.ts'
import { cutProblem } from '../../../asking/answer.ts'
import type { Aspect } from '../aspect.ts'
import { around, bodyExcerpt } from '../../../asking/body-excerpt.ts'

interface Seen {
  holds: boolean
  /** The text around what was found, else the start of the body. */
  excerpt: string
}

/** `body contains "Shop"`, `body not matches /error/i`. */
export const body: Aspect<TextTest, Seen> = {
  words: ['body'],
  example: 'body contains "Shop"',
  needsBody: true,
  parse: takeTextTest,
  expected: printTextTest,
  see: async ({ body: text, cut }, wish, { bodyLimit, matcher, stage }) => {
    // A line break at its end is no part of what a short answer says.
    const whole = wish.how === 'equals' ? text.trim() : text
    const tested = await testText(whole, wish, matcher)
    if ('problem' in tested) return tested
    // What was found stays found; what was not may stand in the rest.
    if (cut && !tested.match) return { problem: cutProblem(bodyLimit) }
    const { holds, match } = tested
    const excerpt = match ? around(text, match, (part) => stage.hide(part)) : bodyExcerpt(text)
    return { seen: { holds, excerpt } }
  },
  judge: (wish, { holds, excerpt }) => ({
    state: holds ? 'ok' : 'failed',
    seen: holds === wish.not ? 'not found' : 'found',
    told: wish.not ? 'holds what it must not' : 'lacks the text',
    excerpt: excerpt === '' ? ['the body is empty'] : [excerpt],
    next: wish.not
      ? 'Look at the excerpt around it'
      : 'Look at the start of the body; a page that a browser draws holds no text yet',
  }),
}
