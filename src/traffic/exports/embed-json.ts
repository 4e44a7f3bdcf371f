/** JSON that may stand in a script: no character beyond ASCII, and nothing that ends a comment or an element. */
export function embedJson(value: unknown): string {
  return JSON.stringify(value).replaceAll(/[^ -~]|[<>]|\*\//g, (found) =>
    Array.from({ length: found.length }, (_, at) => escaped(found, at)).join(''),
  )
}

function escaped(text: string, at: number): string {
  return `\\u${text.charCodeAt(at).toString(16).padStart(4, '0')}`
}
