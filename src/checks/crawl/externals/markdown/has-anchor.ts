/**
 * Whether a Markdown file seems to have the anchor after all: an id that its site generator understands
 * (`{#id}`, `{: #id }`, an HTML attribute), a heading that differs in letter case only, or a line (`#L10`).
 */
export function hasAnchor(text: string, fragment: string): boolean {
  if (/^L\d+(?:-L\d+)?$/.test(fragment) || fragment.includes(':~:')) return true
  const wanted = fragment.toLowerCase().replace(/^user-content-/, '')
  const lower = text.toLowerCase()
  const forms = ['{#', '{: #', '{:#', '{ #', 'id="', "id='", 'name="', "name='"]
  if (forms.some((form) => isFollowed(lower, `${form}${wanted}`))) return true
  for (const [, heading = ''] of lower.matchAll(/^ {0,3}#{1,6}[ \t]+(.*)$/gm)) {
    if (slug(heading) === wanted) return true
  }
  return false
}

/** Whether the text holds it as a whole word: no letter, digit or hyphen follows. */
function isFollowed(text: string, part: string): boolean {
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
    if (!/[\p{L}\p{N}-]/u.test(text.charAt(at + part.length))) return true
  }
  return false
}

/** As GitHub makes it of a heading in lower case. */
function slug(heading: string): string {
  return heading
    .replace(/\s+#+\s*$/, '')
    .trim()
    .replace(/[^\p{L}\p{N}\p{M}\s_-]/gu, '')
    .replace(/\s/g, '-')
}
