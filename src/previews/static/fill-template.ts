/** More are left as they are, so that a long path cannot make a far longer answer. */
const mostFilled = 20

const placeholder = /:([A-Za-z]\w*)/g

/** The template with each placeholder replaced by what was captured; others stay as they are. */
export function fillTemplate(
  template: string,
  captures: ReadonlyMap<string, string>,
  encode: (text: string) => string = (text) => text,
): string {
  let filled = 0
  return template.replace(placeholder, (whole, name: string) => {
    const captured = captures.get(name)
    if (captured === undefined || filled === mostFilled) return whole
    filled += 1
    return encode(captured)
  })
}

/** The names of the placeholders in a template. */
export function placeholdersIn(template: string): string[] {
  return [...template.matchAll(placeholder)].map(([, name = '']) => name)
}
