import type { Match, Written } from '../match.ts'
import { glance, type Project } from '../project.ts'
import { shellQuote } from '../shell-quote.ts'

/** What shows a program in a language whose start cannot be told, and how such a one is often started. */
const signs = [
  ['go.mod', 'Go', './server'],
  ['Cargo.toml', 'Rust', './target/release/server'],
  ['pom.xml', 'Java', 'java -jar target/app.jar'],
  ['build.gradle', 'Java', 'java -jar build/libs/app.jar'],
  ['build.gradle.kts', 'Kotlin', 'java -jar build/libs/app.jar'],
  ['mix.exs', 'Elixir', 'mix phx.server'],
  ['deno.json', 'Deno', 'deno run --allow-all main.ts'],
  ['deno.jsonc', 'Deno', 'deno run --allow-all main.ts'],
  ['composer.json', 'PHP', 'frankenphp php-server --listen "127.0.0.1:$PORT"'],
  ['Gemfile', 'Ruby', 'bundle exec ruby app.rb'],
  ['requirements.txt', 'Python', 'gunicorn --bind "127.0.0.1:$PORT" app:app'],
  ['pyproject.toml', 'Python', 'gunicorn --bind "127.0.0.1:$PORT" app:app'],
  ['Pipfile', 'Python', 'gunicorn --bind "127.0.0.1:$PORT" app:app'],
  ['manage.py', 'Python', 'gunicorn --bind "127.0.0.1:$PORT" app.wsgi'],
  ['app.py', 'Python', 'gunicorn --bind "127.0.0.1:$PORT" app:app'],
] as const

/** A program in another language: it may serve the pages that lie beside it, so they are not served alone. */
export function otherLanguage(project: Project): readonly Match[] {
  const dotnet = project.names('.').find((name) => /\.(?:cs|fs|vb)proj$|\.sln$/.test(name))
  const sign =
    signs.find(([file]) => project.kind(file) === 'file') ??
    (dotnet === undefined ? undefined : ([dotnet, '.NET', 'dotnet out/app.dll'] as const))
  if (sign === undefined) return []
  const [file, language, usual] = sign
  const command = namedStart(project, file) ?? usual
  const why = `${file} shows a ${language} project, and Rehearse cannot tell how it is started`
  return [{ state: 'unclear', provider: 'command', options: command, why }]
}

/** A start that the project's own files name, where that is more than what is usual. */
function namedStart(project: Project, file: string): Written | undefined {
  if (file === 'go.mod') {
    const mains = ['main.go', ...project.names('cmd').map((name) => `cmd/${name}/main.go`)]
    const [main, ...others] = mains.filter((path) => project.kind(path) === 'file')
    if (main === undefined || others.length > 0) return undefined
    const folder = main === 'main.go' ? '.' : shellQuote(`./${main.slice(0, -'/main.go'.length)}`)
    return { build: `go build -o bin/server ${folder}`, start: './bin/server' }
  }
  if (file === 'Cargo.toml') {
    const name = /^\[package\][^[]{0,2000}?^name\s*=\s*"([\w-]{1,100})"/m.exec(
      glance(project, file),
    )?.[1]
    if (name === undefined) return undefined
    return { build: 'cargo build --release', start: `./target/release/${name}` }
  }
  if (
    file === 'deno.json' &&
    /"tasks"\s*:\s*\{[^}]{0,4000}"start"\s*:/.test(glance(project, file))
  ) {
    return 'deno task start'
  }
  return undefined
}
