import parseJsonPath from 'jsonpath-rfc9535/parser'
import { cutProblem } from '../../../asking/answer.ts'
import { bodyExcerpt } from '../../../asking/body-excerpt.ts'
import { judgeJson } from '../../../judge-json.ts'
import { type JsonTest, printJsonTest, takeJsonTest } from '../../../line/json-test.ts'
import { lookInJson } from '../../../matching/look-in-json.ts'
import type { Found } from '../../../matching/task.ts'
import type { Aspect } from '../aspect.ts'

interface Seen {
  found: Found
  excerpt: string
}

const words = {
  where: 'the site',
  notJson: 'The answer is no JSON: check the path, and the header content-type',
}

/** `json $.database = "ok"`: the first value at a JSONPath (RFC 9535). */
export const json: Aspect<JsonTest, Seen> = {
  words: ['json'],
  example: 'json $.database = "ok"',
  needsBody: true,
  parse: (reader) => takeJsonTest(reader, parseJsonPath),
  expected: printJsonTest,
  see: async ({ body, cut }, wish, { bodyLimit, matcher }) => {
    if (cut) return { problem: cutProblem(bodyLimit) }
    const found = await lookInJson(body, wish, matcher)
    return 'problem' in found ? found : { seen: { ...found, excerpt: bodyExcerpt(body) } }
  },
  judge: (wish, { found, excerpt }) => ({
    ...judgeJson(wish, found, words),
    excerpt: [excerpt],
  }),
}
