import { UserError } from '../../../../model/errors.ts'
import type { Look, Looking } from '../../kind.ts'
import type { ParityAsked, ParitySeen } from './asked.ts'
import { lookAtNames } from './look-at-names.ts'
import { pairOf, traits } from './traits.ts'
import { visit } from './visit.ts'

/**
 * Looks at the same page of both sites once, for all assertions, which have the same question. Throws the UserError
 * `parity-not-allowed`.
 */
export async function look(
  looking: Looking,
  asked: readonly ParityAsked[],
): Promise<Look<ParitySeen>[]> {
  const files = asked.filter((one) => 'file' in one)
  if (files.length > 0) return await lookAtNames(looking, files)
  const sites = asked.filter((one) => 'url' in one)
  const [first] = sites
  if (!first) return []
  const { stage } = looking
  const url = new URL(first.url)
  if (![url.host, url.hostname].some((host) => stage.allowHosts.includes(host))) {
    throw notAllowed(url)
  }
  const production = await visit(looking, url)
  if ('trouble' in production) {
    const problem = `production gives no answer: ${production.trouble}`
    return asked.map(() => ({ problem }))
  }
  const preview = await visit(looking, new URL(url.pathname + url.search, stage.target))
  if ('trouble' in preview) return asked.map(() => ({ seen: preview }))
  const others = traits
    .filter((trait) => !sites.some((one) => one.trait === trait))
    .map((trait) => ({ trait, pair: pairOf(trait, preview, production) }))
  return sites.map(({ trait }, index): Look<ParitySeen> => {
    const pair = pairOf(trait, preview, production)
    return { seen: { pair, ...(index === 0 ? { others } : {}) } }
  })
}

function notAllowed({ hostname }: URL): UserError {
  return new UserError({
    code: 'parity-not-allowed',
    what: `An assertion compares with ${hostname}, which is not allowed`,
    why: 'Rehearse asks no site but the preview and those that allow-hosts names',
    fix: `Add ${hostname} to allow-hosts in rehearse.yml`,
  })
}
