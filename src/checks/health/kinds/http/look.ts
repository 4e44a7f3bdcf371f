import type { HealthDocument } from '../../document/health-document.ts'
import type { Look, Looking } from '../../kind.ts'
import type { Answer } from '../../asking/answer.ts'
import { ask } from '../../asking/ask.ts'
import type { HttpAsked, HttpSeen } from './asked.ts'
import { aspects } from './aspects/in-order.ts'
import { follow } from './follow.ts'

/** Asks once and looks at the answer for each assertion. All of `asked` have the same question. */
export async function look(
  looking: Looking,
  asked: readonly HttpAsked[],
): Promise<Look<HttpSeen>[]> {
  const [first] = asked
  if (!first) return []
  const answer = await ask(looking, first, new URL(first.path, looking.stage.target))
  if ('trouble' in answer) return asked.map(() => ({ seen: answer }))
  const chained = asked.some((one) => aspectOf(one)?.needsChain)
  const whole = chained ? { ...answer, chain: await follow(looking, first, answer) } : answer
  const document = await documentOf(whole, asked, looking)
  const looks: Look<HttpSeen>[] = []
  for (const one of asked) {
    const seen = await aspectOf(one)?.see(whole, one.wish, looking)
    if (!seen || 'problem' in seen) looks.push(seen ?? { problem: 'nothing is known of it' })
    else looks.push({ seen: { aspect: seen.seen, ...(looks.length === 0 ? document : {}) } })
  }
  return looks
}

function aspectOf({ word }: HttpAsked): (typeof aspects)[number] | undefined {
  return aspects.find(({ words }) => words.includes(word))
}

/** What looks like a health document with components is read as one, though nobody asked. */
async function documentOf(
  { body, cut, headers }: Answer,
  asked: readonly HttpAsked[],
  { matcher }: Looking,
): Promise<{ document?: HealthDocument }> {
  if (cut || asked.some(({ word }) => word === 'healthy')) return {}
  const declared = /health\+json|spring-boot/.test(headers.get('content-type') ?? '')
  const shaped =
    /^\s*(?:\{|\[[+-]\])/.test(body) &&
    /"(?:checks|components|entries|results|details)"|\[[+-]\]/.test(body)
  if (!declared && !shaped) return {}
  // That it cannot be read is no matter where nobody asked.
  const document = await matcher.run({ kind: 'document', text: body }).catch(() => null)
  return document && document.components.length > 0 ? { document } : {}
}
