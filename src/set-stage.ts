import type { Moment } from './model/result.ts'
import type { Stage } from './model/stage.ts'
import { isLoopback } from './previews/is-loopback.ts'
import type { Scene } from './scene.ts'

/** The target of a rehearsal, and whether Rehearse itself started what answers there. */
export interface Target {
  url: URL
  own: boolean
}

/** The stage for one check: the target, and the bounds of what may be asked and loaded. */
export function setStage(scene: Scene, target: Target, moment: Moment): Stage {
  const { allowHosts } = scene.config
  const isTarget = (url: URL): boolean => url.host === target.url.host
  const isAllowed = (url: URL): boolean =>
    allowHosts.includes(url.host) || allowHosts.includes(url.hostname)
  return {
    target: target.url,
    moment,
    fetch: (url, init) => {
      if (!isTarget(url) && !isAllowed(url)) {
        throw new Error(`${url.host} is neither the target nor in allow-hosts`)
      }
      return fetch(url, { ...init, redirect: 'manual', headers: { 'user-agent': 'Rehearse' } })
    },
    mayLoad: (url) => (isTarget(url) && target.own) || isLoopback(url.hostname) || isAllowed(url),
    log: scene.log,
    program: scene.program,
    now: () => performance.now(),
    signal: scene.signal,
  }
}
