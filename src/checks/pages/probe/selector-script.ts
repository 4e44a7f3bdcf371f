/** Text of a function: a selector that people recognise and that finds the element again, mostly. */
export const selectorScript = String.raw`
const selectorOf = (element) => {
  const parts = []
  for (let at = element; at && at.nodeType === 1 && parts.length < 4; at = at.parentElement) {
    const name = at.localName
    if (at.id && /^[A-Za-z][\w-]{0,60}$/.test(at.id)) { parts.unshift('#' + at.id); break }
    const classes = [...at.classList].filter((one) => /^[A-Za-z][\w-]{0,40}$/.test(one)).slice(0, 2)
    parts.unshift(name + classes.map((one) => '.' + one).join(''))
    if (name === 'body' || name === 'html') break
  }
  return parts.join(' > ').slice(0, 300)
}
`
