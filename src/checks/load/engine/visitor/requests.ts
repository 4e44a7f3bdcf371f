import { CookieJar, type CookieSite } from '../../../../model/cookies/cookie-jar.ts'
import type { PlannedStep, PlanRoute } from '../../../../traffic/traffic-plan.ts'
import { routeLabel } from '../../route-label.ts'
import type { RouteOptions, RoutesOptions } from '../../route-options.ts'
import { headersOf } from '../wire/header-of.ts'
import type { Answer, Outgoing } from '../wire/request.ts'
import { answerText } from './answer-text.ts'
import { captureValue } from './capture.ts'
import { unmet } from './expectation.ts'
import { RouteRequest } from './route-request.ts'
import type { Visitor } from './visitor.ts'

interface Known {
  options: RouteOptions
  request: RouteRequest
}

/** Writes the requests of visitors, and lets visitors learn from the answers. */
export class Requests {
  readonly #routes: readonly Known[]
  readonly #site: CookieSite

  /** `headers` go with every request. */
  constructor(
    routes: readonly PlanRoute[],
    options: RoutesOptions,
    site: CookieSite,
    headers: Readonly<Record<string, string>>,
  ) {
    this.#site = site
    this.#routes = routes.map((route) => {
      const label = routeLabel(route)
      const own = Object.hasOwn(options, label) ? (options[label] ?? {}) : {}
      return { options: own, request: new RouteRequest(route, own, headers) }
    })
  }

  /** The request of a step, or the value that it lacks. */
  write(step: PlannedStep, visitor: Visitor): Outgoing | { missing: string } {
    const now = visitor.jar ? Date.now() : 0
    return this.#route(step).request.write(step.path, visitor, now)
  }

  /** Whether anything is expected of the answers of a route. */
  expects(route: number): boolean {
    const { expect, capture } = this.#routes[route]?.options ?? {}
    return expect !== undefined || capture !== undefined
  }

  /** Keeps what the answer to `target` gives the visitor. Returns what is not as expected, in a few words. */
  learn(step: PlannedStep, target: string, visitor: Visitor, answer: Answer): string | undefined {
    const cookies = headersOf(answer.headers, 'set-cookie')
    if (cookies.length > 0) {
      visitor.jar ??= new CookieJar(this.#site)
      visitor.jar.store(cookies, target, Date.now())
    }
    const { expect, capture } = this.#route(step).options
    if (expect === undefined && capture === undefined) return undefined
    const text = answerText(answer)
    let unexpected = expect && unmet(expect, answer, text)
    for (const [name, wanted] of Object.entries(capture ?? {})) {
      const { headers } = answer
      const value = captureValue(wanted, { headers, text, jar: visitor.jar })
      // An old value would stand for one that this answer did not give.
      if (value === undefined) visitor.values?.delete(name)
      else (visitor.values ??= new Map()).set(name, value)
      if (value === undefined) unexpected ??= `status ${answer.status} without the value "${name}"`
    }
    return unexpected
  }

  #route({ route }: PlannedStep): Known {
    const known = this.#routes[route]
    if (!known) throw new RangeError(`the plan has no route ${route}`)
    return known
  }
}
