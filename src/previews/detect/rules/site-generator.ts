import type { Match } from '../match.ts'
import { firstFile, glance, type Project } from '../project.ts'

/** Generators that are no npm packages: what shows them, the folder they build, the command. */
const generators = [
  {
    name: 'Hugo',
    files: ['hugo.toml', 'hugo.yaml', 'hugo.yml', 'hugo.json'],
    folder: 'public',
    build: 'hugo --minify',
  },
  // config.toml alone is many things' name.
  { name: 'Hugo', files: ['config.toml'], beside: 'archetypes', folder: 'public', build: 'hugo' },
  {
    name: 'Zola',
    files: ['config.toml'],
    beside: 'content',
    folder: 'public',
    build: 'zola build',
  },
  {
    name: 'Jekyll',
    files: ['_config.yml', '_config.yaml', '_config.toml'],
    folder: '_site',
    build: 'bundle exec jekyll build',
  },
  {
    name: 'Middleman',
    files: ['config.rb'],
    beside: 'source',
    folder: 'build',
    build: 'bundle exec middleman build',
  },
  { name: 'MkDocs', files: ['mkdocs.yml', 'mkdocs.yaml'], folder: 'site', build: 'mkdocs build' },
] as const

/** The site that Hugo, Jekyll or the like builds. */
export function siteGenerator(project: Project): readonly Match[] {
  const found = generators.find(
    (generator) =>
      firstFile(project, generator.files) !== undefined &&
      (!('beside' in generator) || project.kind(generator.beside) === 'folder'),
  )
  const file = found && firstFile(project, found.files)
  if (found === undefined || file === undefined) return []
  // Hexo names its configuration as Jekyll does.
  if (found.name === 'Jekyll' && /"hexo"\s*:/.test(glance(project, 'package.json'))) return []
  const { name, folder, build } = found
  const match = { provider: 'static', options: folder } as const
  if (project.kind(`${folder}/index.html`) === 'file') {
    return [{ ...match, state: 'ready', why: `${name} (${file}) built the static site ${folder}` }]
  }
  const why = `It is a ${name} site (${file}), and there is no ${folder}/index.html`
  return [{ ...match, state: 'unbuilt', build, why }]
}
