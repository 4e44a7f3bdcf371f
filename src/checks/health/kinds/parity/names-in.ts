/** More than any preview has. */
const most = 500

/** The names of variables in a file such as .env.example: `NAME=…` or `export NAME=…` in each line. Never values. */
export function namesIn(text: string): string[] {
  const names = text
    .split(/\r?\n/)
    .map((line) => /^\s*(?:export\s+)?([A-Za-z_]\w{0,99})\s*=/.exec(line)?.[1])
    .filter((name) => name !== undefined)
  return [...new Set(names)].slice(0, most)
}
