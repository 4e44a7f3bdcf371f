import { within } from './element-stack.ts'
import type { StartTag } from './start-tag.ts'

/** Elements that may have a shadow tree, custom ones apart: https://dom.spec.whatwg.org/#valid-shadow-host-name */
const hosts = new Set(
  'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(
    ' ',
  ),
)

/** What holds inside of a template: it is inert, or the shadow tree of the element around it. */
export function templateFlag(tag: StartTag, host: string): number {
  const isShadow =
    /^(open|closed)$/i.test(tag.get('shadowrootmode') ?? '') &&
    (hosts.has(host) || host.includes('-'))
  return isShadow ? within.shadow : within.template
}
