import { selectorScript } from './selector-script.ts'

/*
 * The script is text, because it runs in the page: it may use nothing from here. It changes nothing there, and its
 * work is bounded by the number of nodes.
 */

/** Walks text and elements, also in open shadow trees and in frames of the same origin. */
const walkScript = String.raw`
const mostNodes = 30000
let nodes = 0
// Of a very large page, what is found in this time is enough: the page must not seem to hang for our sake.
const lookedFrom = performance.now()
const isLate = () => nodes % 64 === 0 && performance.now() - lookedFrom > 1000
const frameParts = 'header,nav,footer,aside,dialog,[role=banner],[role=navigation],[role=contentinfo],[role=complementary],[role=dialog],[aria-modal=true]'
const codeParts = 'pre,code,samp,kbd,blockquote,textarea'
const unseenParts = 'script,style,noscript,template,head,title'
const shows = (element) => {
  try { return element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) } catch { return false }
}
const walk = (root, around, visit) => {
  const document = root.ownerDocument ?? root
  const walker = document.createTreeWalker(root, 5)
  for (let node = walker.nextNode(); node && nodes < mostNodes; node = walker.nextNode()) {
    nodes++
    if (isLate()) nodes = mostNodes
    if (node.nodeType === 3) {
      const parent = node.parentElement
      const holder = parent ?? around.host
      if (!holder || !/\S/.test(node.data)) continue
      visit.text(node, holder, {
        framed: around.framed || (parent?.closest(frameParts) ?? null) !== null,
        quoted: around.quoted || (parent?.closest(codeParts) ?? null) !== null,
        unseen: (parent?.closest(unseenParts) ?? null) !== null,
      })
      continue
    }
    const framed = around.framed || node.closest(frameParts) !== null
    const quoted = around.quoted || node.closest(codeParts) !== null
    visit.element(node, framed)
    if (node.shadowRoot) walk(node.shadowRoot, { host: node, framed, quoted }, visit)
    if (node.localName === 'iframe' && shows(node)) {
      let inner = null
      try { inner = node.contentDocument } catch {}
      if (inner?.body) walk(inner.body, { host: inner.body, framed, quoted }, visit)
    }
  }
}
`

/** What the page shows: text, things, the place for its content, what lies over it. */
const seenScript = String.raw`
const things = new Set(['img','svg','canvas','video','iframe','object','embed','input','button','select','textarea','progress','meter','math','hr'])
const isThing = (element) => {
  const name = element.localName
  if (name === 'img' && !(element.complete && element.naturalWidth > 0)) return false
  if (name === 'input' && element.type === 'hidden') return false
  const { width, height } = element.getBoundingClientRect()
  return width * height >= 64
}
const hasPicture = (element) => {
  const own = getComputedStyle(element)
  if (own.backgroundImage !== 'none') return true
  return ['::before', '::after'].some((part) => {
    const style = getComputedStyle(element, part)
    return style.content !== 'none' && style.content !== 'normal' && (style.content.length > 2 || style.backgroundImage !== 'none')
  })
}
const seen = { text: '', textLength: 0, hiddenLength: 0, mainLength: 0, things: 0, mainThings: 0, elements: 0, passwords: 0, busy: false }
const visible = new Map()
const isVisible = (element) => {
  let answer = visible.get(element)
  if (answer === undefined) {
    const { width, height } = element.getBoundingClientRect()
    answer = shows(element) && (width * height > 0 || getComputedStyle(element).display === 'contents')
    visible.set(element, answer)
  }
  return answer
}
const blocks = new Map()
const blockOf = (element) => {
  let block = blocks.get(element)
  if (block === undefined) {
    block = element
    while (block.parentElement && getComputedStyle(block).display === 'inline') block = block.parentElement
    blocks.set(element, block)
  }
  return block
}
let lastBlock
const busy = /(?:^|[\s_-])(?:spinner|loader|loading|skeleton|placeholder-glow)(?:$|[\s_-])/i
let pictures = 0
if (document.body) walk(document.body, { host: document.body, framed: false, quoted: false }, {
  text(node, parent, { framed, quoted, unseen }) {
    if (unseen) return
    const text = node.data.replace(/\s+/g, ' ')
    if (!isVisible(parent)) { seen.hiddenLength += text.length; return }
    seen.textLength += text.length
    if (!framed) seen.mainLength += text.length
    if (quoted || seen.text.length >= 4000) return
    const block = blockOf(parent)
    seen.text += block === lastBlock ? text : '\n' + text.trimStart()
    lastBlock = block
  },
  element(element, framed) {
    seen.elements++
    if (element.localName === 'input' && element.type === 'password') seen.passwords++
    if (!things.has(element.localName) && !element.localName.includes('-')) {
      if (element.getAttribute('role') === 'progressbar' || element.getAttribute('aria-busy') === 'true' || busy.test(element.getAttribute('class') ?? '')) seen.busy ||= isVisible(element)
      if (framed || seen.mainThings > 0 || pictures++ > 2000) return
      const { width, height } = element.getBoundingClientRect()
      if (width * height >= 64 && element !== document.body && shows(element) && hasPicture(element)) seen.mainThings++
      return
    }
    // What a closed shadow tree holds cannot be told from here: the pixels do.
    const counts = element.localName.includes('-') && !element.shadowRoot ? element.childNodes.length === 0 && element.getBoundingClientRect().height >= 8 : isThing(element)
    if (!counts || !shows(element)) return
    seen.things++
    if (!framed) seen.mainThings++
  },
})
`

const reasonsScript = String.raw`
const places = 'main,[role=main],#root,#app,#__next,#__nuxt,#svelte,#___gatsby,#content,#main'
const isEmpty = (element) => {
  let holds = false
  walk(element, { host: element, framed: false, quoted: false }, {
    text(node, parent, { unseen }) { if (!unseen && isVisible(parent)) holds = true },
    element(inner) {
      if (holds || !shows(inner)) return
      const { width, height } = inner.getBoundingClientRect()
      if (width * height < 64) return
      if (things.has(inner.localName) ? isThing(inner) : inner.localName.includes('-') && !inner.shadowRoot || hasPicture(inner)) holds = true
    },
  })
  return !holds
}
const empty = [...document.querySelectorAll(places)].find((element) => isEmpty(element))
const isOnTop = (element) => {
  const { x, y, width, height } = element.getBoundingClientRect()
  const low = Math.min(innerHeight, y + height)
  return [0.25, 0.5, 0.75].every((part) => element.contains(document.elementFromPoint(x + width * part, y + (low - y) * part)))
}
const filled = [...document.querySelectorAll('main,[role=main]')].find((element) => element.innerText.trim().length >= 20 && isOnTop(element))
const box = (empty ?? filled)?.getBoundingClientRect()
const around = [document.documentElement, document.body, ...document.querySelectorAll(places)]
const concealed = around.find((element) => element && getComputedStyle(element).display !== 'contents' && !shows(element))
const over = () => {
  const { clientWidth: width, clientHeight: height } = document.documentElement
  const found = new Set()
  for (const x of [0.1, 0.5, 0.9]) for (const y of [0.1, 0.5, 0.9]) found.add(document.elementFromPoint(width * x, height * y))
  const [only] = found
  if (found.size !== 1 || !only || only === document.documentElement || only === document.body) return undefined
  const { position } = getComputedStyle(only)
  return position === 'fixed' || position === 'absolute' ? only : undefined
}
const cover = over()
`

const brokenScript = String.raw`
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms))
const suspects = [...document.images].filter((image) => image.complete && image.naturalWidth === 0 && (image.currentSrc || image.getAttribute('src')) && shows(image)).slice(0, 20)
const failed = await Promise.all(suspects.map((image) => Promise.race([image.decode().then(() => false, () => true), sleep(700).then(() => false)])))
const brokenImages = suspects.filter((_, at) => failed[at]).map((image) => ({ src: new URL(image.currentSrc || image.src, document.baseURI).href, selector: selectorOf(image) }))
const brokenMedia = [...document.querySelectorAll('video,audio')]
  .filter((media) => media.error || media.networkState === 3 && (media.currentSrc || media.querySelector('source')))
  .slice(0, 20)
  .map((media) => ({ src: media.currentSrc || media.querySelector('source')?.src || '', selector: selectorOf(media), why: media.error ? 'error ' + media.error.code : 'no source can be played' }))
`

/** An expression whose value is what `readProbe` reads. */
export const probeScript = `(async () => {
${selectorScript}${walkScript}${seenScript}${reasonsScript}${brokenScript}
return {
  title: document.title.slice(0, 300),
  headings: [...document.querySelectorAll('h1')].filter(isVisible).slice(0, 5).map((one) => one.innerText.replace(/\\s+/g, ' ').trim().slice(0, 300)),
  text: seen.text.trim().slice(0, 4000), textLength: seen.textLength, hiddenLength: seen.hiddenLength, mainLength: seen.mainLength,
  mainThings: seen.mainThings, things: seen.things, elements: seen.elements, isBusy: seen.busy, passwords: seen.passwords,
  ...(empty ? { emptyMain: selectorOf(empty) } : {}),
  ...(box && box.width * box.height >= 5000 ? { main: { x: Math.max(0, box.x), y: Math.max(0, box.y), width: Math.min(box.width, 1280), height: Math.min(box.height, 10000) } } : {}),
  ...(cover ? { cover: selectorOf(cover) } : {}),
  ...(concealed ? { concealed: selectorOf(concealed) } : {}),
  brokenImages, brokenMedia,
}
})()`

/** Has the browser load what waits for being scrolled to. */
export const eagerScript = `(() => {
  const waiting = [...document.querySelectorAll('img[loading=lazy],iframe[loading=lazy]')].slice(0, 500)
  for (const element of waiting) element.loading = 'eager'
  return { waiting: waiting.length, height: document.documentElement.scrollHeight }
})()`
