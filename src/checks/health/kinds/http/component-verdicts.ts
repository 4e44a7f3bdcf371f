import { worstState } from '../../document/component-state.ts'
import type { Component, HealthDocument } from '../../document/health-document.ts'
import type { Verdict } from '../../kind.ts'

/** One verdict for each component that the documents name, about the worst that was said of it. */
export function componentVerdicts(
  documents: readonly HealthDocument[],
  failing: Verdict['severity'],
): Verdict[] {
  const worst = new Map<string, Component>()
  for (const component of documents.flatMap(({ components }) => components)) {
    const known = worst.get(component.name)
    const states = [component.state, ...(known ? [known.state] : [])]
    if (!known || (known.state !== component.state && worstState(states) === component.state)) {
      worst.set(component.name, component)
    }
  }
  return [...worst.values()].map((component) => verdict(component, failing))
}

function verdict({ name, status, state, said }: Component, failing: Verdict['severity']): Verdict {
  const severity = state === 'warn' ? 'warning' : failing
  return {
    state: state === 'fail' || state === 'warn' ? 'failed' : 'ok',
    rule: 'component',
    part: name,
    expected: 'well',
    seen: status,
    told: `says "${status}" of itself`,
    excerpt: said === undefined ? [] : [said],
    next: 'Look at what this component says, and at its own log',
    ...(severity === undefined ? {} : { severity }),
  }
}
