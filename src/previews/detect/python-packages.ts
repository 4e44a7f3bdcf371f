import { glance, type Project } from './project.ts'

/** Names of packages, in small letters, that a Python project's own lists name; more rather than fewer. */
export function pythonPackages(project: Project): ReadonlySet<string> {
  const lists = [
    ...project.names('.').filter((name) => /^requirements[\w.-]*\.txt$/.test(name)),
    ...project.names('requirements').map((name) => `requirements/${name}`),
  ].slice(0, 20)
  const found = new Set<string>()
  const texts = lists.map((list) => glance(project, list))
  for (const text of texts) {
    for (const line of text.split('\n')) {
      const name = /^\s*([A-Za-z0-9][\w.-]*)/.exec(line)?.[1]
      if (name !== undefined) found.add(name.toLowerCase())
    }
  }
  const declared = `${glance(project, 'pyproject.toml')}\n${glance(project, 'Pipfile')}`
  // `"gunicorn>=22"`, `gunicorn = "^22"`, `"uvicorn[standard]"`
  for (const [, quoted, key] of declared.matchAll(
    /["']([A-Za-z0-9][\w.-]*)\s*(?:[[<>=~!;][^"'\n]*)?["']|^\s*([A-Za-z0-9][\w.-]*)\s*=/gm,
  )) {
    found.add((quoted ?? key ?? '').toLowerCase())
  }
  // FastAPI brings its server along.
  const bringsServer = /\bfastapi\s{0,9}\[[^\]\n]{0,99}\b(?:standard|all)\b/i
  if ([...texts, declared].some((text) => bringsServer.test(text))) found.add('uvicorn')
  return found
}
