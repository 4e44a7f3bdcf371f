import type { Match } from '../match.ts'
import { glance, type Project } from '../project.ts'

const servers = [
  ['puma', 'bundle exec puma -b "tcp://127.0.0.1:$PORT" -e "${RACK_ENV:-production}"'],
  ['falcon', 'bundle exec falcon serve --bind "http://127.0.0.1:$PORT"'],
  ['unicorn', 'bundle exec unicorn -l "127.0.0.1:$PORT" -E "${RACK_ENV:-production}"'],
] as const

/** config.ru: Rails or another Rack app behind the application server that its Gemfile names. */
export function rack(project: Project): readonly Match[] {
  if (project.kind('config.ru') !== 'file') return []
  const gems = `${glance(project, 'Gemfile')}\n${glance(project, 'Gemfile.lock')}`
  const named = (gem: string) =>
    new RegExp(`^\\s*(?:gem\\s*\\(?\\s*["'])?${gem}\\b`, 'm').test(gems)
  const app = project.kind('config/application.rb') === 'file' ? "Rails'" : "a Rack app's"
  const server = servers.find(([gem]) => named(gem))
  if (server === undefined) {
    const why = `config.ru is ${app}, and the Gemfile names no application server that Rehearse knows`
    return [{ state: 'unclear', provider: 'command', options: servers[0][1], why }]
  }
  const [gem, command] = server
  const why = `config.ru is ${app}, and the Gemfile names ${gem}`
  return [{ state: 'ready', provider: 'command', options: command, why }]
}
