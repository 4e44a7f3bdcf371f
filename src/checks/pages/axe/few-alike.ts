const mostAlike = 5

/*
 * Contrast takes longer than all other rules together: each text is compared with all that is behind it. Of texts that
 * look the same (colour, size and weight, on the same backgrounds all the way up) some are enough. axe has no setting
 * for it, so the rule's own test of what it applies to is put behind ours; where a later axe keeps its rules elsewhere,
 * all are compared again. Text, because it runs in the page.
 */
export const fewAlikeScript = `
const contrast = axe._audit?.rules?.find(({ id }) => id === 'color-contrast')
if (typeof contrast?.matches === 'function') {
  const numbers = new Map()
  const numberOf = (look) => {
    if (!numbers.has(look)) numbers.set(look, numbers.size)
    return numbers.get(look)
  }
  const grounds = new WeakMap()
  const groundOf = (element) => {
    if (!element) return -1
    if (!grounds.has(element)) {
      const style = getComputedStyle(element)
      const look = ['backgroundColor', 'backgroundImage', 'opacity', 'filter', 'mixBlendMode', 'position', 'zIndex'].map((name) => style[name])
      grounds.set(element, numberOf([groundOf(element.assignedSlot ?? element.parentElement ?? element.getRootNode().host), ...look].join('|')))
    }
    return grounds.get(element)
  }
  const fields = new Set(['input', 'select', 'textarea'])
  const counts = new Map()
  // What a shadow tree or a field shows is not among its children.
  const hidesText = (element) => element.shadowRoot || element.getRootNode() !== document || fields.has(element.localName)
  const hasText = (element) => [...element.childNodes].some(({ nodeType, data }) => nodeType === 3 && /\\S/.test(data))
  const lookOf = (element) => {
    const style = getComputedStyle(element)
    return [groundOf(element), ...['color', 'webkitTextFillColor', 'fontSize', 'fontWeight', 'textShadow'].map((name) => style[name])].join('|')
  }
  const { matches } = contrast
  contrast.matches = (element, ...rest) => {
    if (hidesText(element)) return matches.call(contrast, element, ...rest)
    if (!hasText(element)) return false
    const look = lookOf(element)
    const count = counts.get(look) ?? 0
    if (count >= ${mostAlike} || !matches.call(contrast, element, ...rest)) return false
    counts.set(look, count + 1)
    return true
  }
}
`
