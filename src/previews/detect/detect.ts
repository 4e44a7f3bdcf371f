import { UserError } from '../../model/errors.ts'
import { visible } from '../../model/visible.ts'
import type { Match, Written } from './match.ts'
import { previewLine } from './preview-line.ts'
import type { Project } from './project.ts'
import { rules } from './rules.ts'

/** What to run, or the mistake to stop with. */
export type Detected =
  | {
      provider: string
      /** As they would be written in rehearse.yml. */
      options: Written
      /** One line: what it was chosen by. */
      why: string
      /** The line of rehearse.yml that says the same, to be changed there. */
      change: string
    }
  | { unsure: UserError }

/**
 * Finds out how a project without a configured preview is run. `providers` are the ids of those that exist;
 * nothing else is chosen. Pure. `unsure` is `preview-ambiguous`, `preview-not-built` or `preview-not-detected`.
 */
export function detect(project: Project, providers: readonly string[]): Detected {
  for (const group of rules) {
    const found = group
      .flatMap((rule) => rule(project))
      .filter(({ provider }) => providers.includes(provider))
    const apps = found.filter(({ state }) => state !== 'unclear')
    const [match = found[0], ...others] = apps
    if (match === undefined) continue
    if (others.length > 0) return { unsure: ambiguous(apps) }
    if (match.state === 'unbuilt') return { unsure: notBuilt(match) }
    if (match.state === 'unclear') return { unsure: notDetected(match) }
    const { provider, options } = match
    return { provider, options, why: visible(match.why, 300), change: previewLine(match) }
  }
  return { unsure: notDetected() }
}

function ambiguous(apps: readonly Match[]): UserError {
  const shown = apps.slice(0, 5)
  const more = apps.length > shown.length ? `, and ${apps.length - shown.length} more` : ''
  return new UserError({
    code: 'preview-ambiguous',
    what: `There are ${apps.length} apps here, and nothing says which one to rehearse`,
    why: `${shown.map(({ why }) => visible(why, 200)).join('; ')}${more}`,
    fix: `Add one of these lines to rehearse.yml: ${shown.map(previewLine).join(' or ')}`,
  })
}

function notBuilt(match: Match): UserError {
  return new UserError({
    code: 'preview-not-built',
    what: 'The site is not built yet',
    why: visible(match.why, 500),
    fix: `Run "${visible(match.build ?? '')}" in a step before this one; if it is built to elsewhere, add to rehearse.yml what serves it, such as: ${previewLine(match)}`,
  })
}

function notDetected(match?: Match): UserError {
  const line = previewLine(match ?? { provider: 'command', options: 'npm start' })
  return new UserError({
    code: 'preview-not-detected',
    what: 'Nothing is configured, and what to run cannot be told from the project',
    why: match === undefined ? nothing : visible(match.why, 500),
    fix: `Add to rehearse.yml how it is started, such as: ${line}`,
  })
}

const nothing =
  'There is no Procfile, no start script in package.json, no built site and no index.html that shows it'
