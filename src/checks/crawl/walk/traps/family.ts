import type { PageText } from '../soft/page-text.ts'
import { similarity, type TextSketch } from '../soft/text-sketch.ts'

const windowVisits = 200
/** New members that a window must bring. */
const leastGrown = windowVisits / 2
/** Visits of a window that must bring any. */
const fewestGrowing = windowVisits / 4
const mostFaces = 32
const nearEqual = 0.9

/** What one visit of a member brought. */
export interface Visited {
  /** URLs that nobody had referred to before: members of the same family, and others. */
  inside: number
  outside: number
  /** The member itself was first found on a member. */
  foundInside: boolean
  /** What it took: a member behind redirects takes more than one. */
  requests: number
  /** Nothing else refers to it, and no other URL ends in its name. */
  lone: boolean
  text: PageText
}

/** Requests before a family may be cut. */
export interface Patience {
  /** When its texts are known. */
  known: number
  /** Whatever its texts are: some traps invent them. Undefined: never. */
  any?: number
  /** Whatever its texts are, when its members are all lone: links of honest sites meet again. */
  lone?: number
}

interface Tally {
  inside: number
  outside: number
  foundInside: boolean
  seenBefore: boolean
  lone: boolean
}

/** URLs of one shape, and whether they make more of themselves without end. */
export class Family {
  readonly name: string
  readonly #patience: Patience
  #visits = 0
  #requests = 0
  /** The newest two windows of visits. */
  readonly #recent: Tally[] = []
  /** New members in the newest window. */
  #grown = 0
  readonly #faces: TextSketch[] = []
  isCut = false

  constructor(name: string, patience: Patience) {
    this.name = name
    this.#patience = patience
  }

  get visits(): number {
    return this.#visits
  }

  /** A member was asked that can refer to nothing, or gave no good answer. */
  asked(requests: number): void {
    this.#requests += requests
  }

  visited({ inside, outside, foundInside, requests, lone, text }: Visited): void {
    this.#visits++
    this.#requests += requests
    // Most families never grow so large that this is worth its time.
    if (this.#requests <= this.#patience.known - 4 * windowVisits) return
    this.#grown += inside - (this.#recent.at(-windowVisits)?.inside ?? 0)
    // What does not grow needs no comparing of texts.
    const seenBefore = this.#grown >= leastGrown && this.#isFamiliar(text.sketch)
    this.#recent.push({ inside, outside, foundInside, seenBefore, lone })
    if (this.#recent.length > 2 * windowVisits) this.#recent.shift()
    const isDue = this.#requests >= this.#patience.known && this.#visits % 50 === 0
    if (isDue) this.isCut ||= this.#isTrap()
  }

  #isFamiliar(sketch: TextSketch): boolean {
    if (this.#faces.some((face) => similarity(face, sketch) >= nearEqual)) return true
    this.#faces.push(sketch)
    if (this.#faces.length > mostFaces) this.#faces.shift()
    return false
  }

  /**
   * Still growing and as fast as before, out of itself, with texts that are known and nothing that leads out.
   * A count alone would cut honest sites with many numbered pages: they are found from lists, differ in text,
   * or bring ever fewer new URLs.
   */
  #isTrap(): boolean {
    if (this.#recent.length < 2 * windowVisits) return false
    const before = this.#recent.slice(0, windowVisits)
    const now = this.#recent.slice(windowVisits)
    const grown = sum(now, ({ inside }) => inside)
    if (grown < leastGrown) return false
    // A few lists with many entries are no space that generates itself.
    if (sum(now, ({ inside }) => Number(inside > 0)) < fewestGrowing) return false
    if (grown < 0.9 * sum(before, ({ inside }) => inside)) return false
    if (sum(now, ({ outside }) => outside) > grown / 20) return false
    const most = windowVisits * 0.9
    const familiar = windowVisits * 0.75
    if (sum(now, ({ foundInside }) => Number(foundInside)) < most) return false
    const { any = Infinity, lone = Infinity } = this.#patience
    // Where honest pages are found once only, in lists, most of them bring nothing new themselves.
    const areLone = sum(now, (visit) => Number(visit.lone && visit.inside > 0)) >= most
    if (this.#requests >= any || (this.#requests >= lone && areLone)) return true
    return sum(now, ({ seenBefore }) => Number(seenBefore)) >= familiar
  }
}

function sum(visits: readonly Tally[], of: (visit: Tally) => number): number {
  return visits.reduce((total, visit) => total + of(visit), 0)
}
