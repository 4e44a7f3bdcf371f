/** Ids of the element that frameworks fill by script. */
const roots = new Set([
  'root',
  'app',
  '__next',
  '__nuxt',
  '___gatsby',
  'svelte',
  'q-app',
  'main-app',
])

/** Watches whether such an element stands empty in the page. */
export class EmptyRoot {
  #waitingFor: string | undefined
  #id = ''
  /** The id of the first empty root. */
  found: string | undefined

  get isWaiting(): boolean {
    return this.#waitingFor !== undefined
  }

  openTag(name: string, id: string): void {
    this.#waitingFor = undefined
    if (this.found !== undefined || !roots.has(id)) return
    this.#waitingFor = name
    this.#id = id
  }

  text(raw: string): void {
    if (/[^\t\n\f\r ]/.test(raw)) this.#waitingFor = undefined
  }

  closeTag(name: string): void {
    if (this.#waitingFor === name) this.found = this.#id
    this.#waitingFor = undefined
  }
}
