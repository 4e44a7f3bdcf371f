import { hidden } from '../../../model/redact.ts'
import { isSensitivePath } from '../asking/sensitive.ts'
import { isKept } from '../../../model/line/comparison.ts'
import type { JsonTest } from '../line/json-test.ts'
import { attempt } from './attempt.ts'
import type { Found } from './task.ts'
import type { TextMatcher } from './text-matcher.ts'

/** What stands in a text where the test looks; or why that could not be found out. */
export async function lookInJson(
  text: string,
  wish: JsonTest,
  matcher: TextMatcher,
): Promise<{ found: Found } | { problem: string }> {
  const test = wish.how === 'test' ? wish.test : undefined
  const found = await attempt(
    matcher.run({ kind: 'query', text, path: wish.path, test }),
    wish.path,
  )
  return 'problem' in found ? found : { found: withoutSecret(wish, found.outcome) }
}

/** What is found where a secret may stand is compared here, and not kept. */
function withoutSecret(wish: JsonTest, found: Found): Found {
  if ((found.is !== 'scalar' && found.is !== 'structure') || !isSensitivePath(wish.path))
    return found
  const kept =
    found.is === 'scalar' &&
    (wish.how === 'compare' ? isKept(found.value, wish.comparison) : found.holds === true)
  return { is: 'scalar', value: hidden, holds: kept }
}
