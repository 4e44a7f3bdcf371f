/** "TypeError: …", "Error [ERR_X]: …", "ModuleNotFoundError: …", "java.io.IOException: …". */
const errorLine = /(?:^|[\s.])[A-Z]?\w*(?:Error|Exception|EADDRINUSE)\b[^:]{0,60}:\s*\S/
/** Stack frames, the version line of Node, lone brackets, properties of a printed error object. */
const noise =
  /^\s*(?:at\s|\.\.\.|Node\.js v\d|[\])}({[;,^~]+\s*$|\w+: .*,$|npm (?:error|ERR!) (?:code|path|command|errno|A complete log))/

/**
 * The line that most likely says why a program ended: the last that reads like an error, else the last
 * that is not noise. Undefined when there is none.
 */
export function tellingLine(lines: readonly string[]): string | undefined {
  const worded = lines.filter((line) => !noise.test(line))
  const found = worded.findLast((line) => errorLine.test(line)) ?? worded.at(-1) ?? lines.at(-1)
  return found?.trim()
}
