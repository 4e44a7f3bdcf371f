import type { Verdict } from './kind.ts'
import { isKept } from '../../model/line/comparison.ts'
import type { JsonTest } from './line/json-test.ts'
import { printScalar } from './line/scalar.ts'
import type { Found } from './matching/task.ts'

/** What a value in JSON amounts to. `where` is what holds the JSON: "The answer". */
export function judgeJson(
  wish: JsonTest,
  found: Found,
  { where, notJson }: { where: string; notJson: string },
): Omit<Verdict, 'rule'> {
  return {
    state: holds(wish, found) ? 'ok' : 'failed',
    seen: told(found),
    told: found.is === 'scalar' || found.is === 'structure' ? `is ${told(found)}` : told(found),
    next: next(wish.path, found, { where, notJson }),
  }
}

function holds(wish: JsonTest, found: Found): boolean {
  if (wish.how === 'present')
    return (found.is !== 'missing') === wish.present && found.is !== 'not-json'
  if (found.is !== 'scalar') return false
  if (found.holds !== undefined) return found.holds
  return wish.how === 'compare' && isKept(found.value, wish.comparison)
}

function told(found: Found): string {
  switch (found.is) {
    case 'scalar':
      return printScalar(found.value).slice(0, 300)
    case 'structure':
      return found.value.slice(0, 300)
    case 'missing':
      return 'is not there'
    case 'not-json':
      return 'is no JSON'
  }
}

function next(path: string, found: Found, words: { where: string; notJson: string }): string {
  if (found.is === 'not-json') return words.notJson
  if (found.is !== 'missing') return `Look at what ${words.where} says at ${path}`
  const keys = found.near?.keys.join(', ')
  return keys ? `${found.near?.path} has ${keys}` : 'Look at the excerpt'
}
