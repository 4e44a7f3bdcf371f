/**
 * The one script of report.html: a search over the findings that are shown, by text and by rule. It makes its own
 * controls, so that without scripts nothing is there that does not work, and writes text only, never markup.
 */
export const script = `
(() => {
const cards = [...document.querySelectorAll('article.finding')]
if (cards.length < 6) return
const rules = cards.map((card) => card.dataset.rule)
let texts
const make = (name, values, ...children) => {
  const made = Object.assign(document.createElement(name), values)
  made.append(...children)
  return made
}
const option = (value, text) => make('option', { value }, text)
const words = make('input', { type: 'search', id: 'search', autocomplete: 'off' })
const rule = make('select', { id: 'rule' }, option('', 'every rule'), ...[...new Set(rules)].sort().map((id) => option(id, id)))
const told = make('output', { htmlFor: 'search rule' })
const labelled = (text, control) => make('label', { htmlFor: control.id }, text, control)
const bar = make('div', { className: 'card filter' }, labelled('Search the findings', words), labelled('Rule', rule), told)
bar.setAttribute('role', 'search')
const apply = () => {
  texts ??= cards.map((card) => card.textContent.toLowerCase())
  const wanted = words.value.toLowerCase().split(' ').filter(Boolean)
  let shown = 0
  cards.forEach((card, index) => {
    const fits = (!rule.value || rules[index] === rule.value) && wanted.every((word) => texts[index].includes(word))
    card.hidden = !fits
    if (fits) shown++
  })
  told.value = wanted.length || rule.value ? shown.toLocaleString('en') + ' of ' + cards.length.toLocaleString('en') : ''
}
bar.addEventListener('input', apply)
document.querySelector('.claims').after(bar)
})()
`
