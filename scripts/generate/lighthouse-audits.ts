import { readFileSync } from 'node:fs'

interface Meta {
  id: string
  scoreDisplayMode?: string
  replacesAudits?: string[]
  supportedModes?: string[]
}

/** What took the place of an audit without saying so itself. */
const byMeaning: Readonly<Record<string, string>> = {
  'legacy-javascript': 'legacy-javascript-insight',
  'uses-http2': 'modern-http-insight',
}

/** Only people can do these, or nobody may rely on them yet. */
const unwantedCategories = ['agentic-browsing']

/** src/checks/audit/lighthouse-audits.ts: what the Lighthouse that is installed audits, and what took the place of what. */
export async function lighthouseAudits(): Promise<[string, string][]> {
  const metas = await allMetas()
  const listed = await listedAudits()
  const audits = metas
    .filter(({ id, scoreDisplayMode }) => listed.has(id) && scoreDisplayMode !== 'manual')
    // Some need people who click.
    .filter(({ supportedModes }) => supportedModes?.includes('navigation') ?? true)
    .map(({ id }) => id)
    .toSorted()
  const successors = new Map<string, string>(
    metas
      .flatMap(({ id, replacesAudits = [] }) =>
        replacesAudits.map((old): [string, string] => [old, id]),
      )
      .concat(Object.entries(byMeaning))
      .filter(([old, id]) => !audits.includes(old) && audits.includes(id))
      .toSorted(([one], [other]) => (one < other ? -1 : 1)),
  )
  const { version } = JSON.parse(readFileSync('node_modules/lighthouse/package.json', 'utf8')) as {
    version: string
  }
  const text = [
    '/*',
    ' * What this version of Lighthouse audits. Written by `npm run generate` from the package that is installed.',
    ' */',
    '',
    `export const version = '${version}'`,
    '',
    '/** Ids of the audits that can be asserted. */',
    'export const audits: readonly string[] = [',
    ...audits.map((id) => `  '${id}',`),
    ']',
    '',
    '/** What took the place of audits that are gone. */',
    'export const successors: Readonly<Record<string, string>> = {',
    ...[...successors].map(([old, id]) => `  ${keyOf(old)}: '${id}',`),
    '}',
    '',
  ].join('\n')
  return [['src/checks/audit/lighthouse-audits.ts', text]]
}

function keyOf(name: string): string {
  return /^\w+$/.test(name) ? name : `'${name}'`
}

async function allMetas(): Promise<Meta[]> {
  const { getAuditList } = await import('lighthouse')
  return await Promise.all(
    getAuditList().map(async (file) => {
      const loaded = (await import(`lighthouse/core/audits/${file}`)) as {
        default: { meta: Meta }
      }
      return loaded.default.meta
    }),
  )
}

/** Ids of the audits that a category of the default config lists. */
async function listedAudits(): Promise<Set<string>> {
  const { defaultConfig } = await import('lighthouse')
  const categories = Object.entries(defaultConfig.categories ?? {}).filter(
    ([id]) => !unwantedCategories.includes(id),
  )
  return new Set(categories.flatMap(([, category]) => category.auditRefs.map(({ id }) => id)))
}
