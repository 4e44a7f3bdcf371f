import { type CheckResult, type Report, resultName } from '../model/result.ts'

/** How a surface writes the name of a check, and text that may be foreign. */
interface Writing {
  name: (text: string) => string
  text: (text: string) => string
}

const plain: Writing = { name: (text) => text, text: (text) => text }

/** What must be known of the figures of the base to read them rightly; empty where none is of an earlier run. */
export function figuresNote({ results }: Report, writing = plain): string {
  const earlier = results.filter(
    ({ baseFigures }) => baseFigures?.earlier === true && baseFigures.missing === undefined,
  )
  if (earlier.length === 0) return ''
  return `The base's figures of ${names(earlier, writing)} are of an earlier run: times differ from run to run by themselves. They are shown, and nothing is judged by them.`
}

/** Which checks have no figures of the base beside their own, and why: a sentence for each reason. */
export function notCompared({ results }: Report, writing = plain): string[] {
  const reasons = Map.groupBy(results, ({ baseFigures }) => baseFigures?.missing)
  return [...reasons].flatMap(([why, of]) => {
    if (why === undefined) return []
    return [
      `The figures of ${names(of, writing)} are not compared with the base: ${writing.text(why)}`,
    ]
  })
}

function names(results: readonly CheckResult[], { name }: Writing): string {
  return results.map((result) => name(resultName(result))).join(', ')
}
