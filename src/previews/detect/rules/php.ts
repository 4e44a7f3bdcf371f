import type { Match } from '../match.ts'
import { firstFile, type Project } from '../project.ts'

/** index.php: PHP needs a server of its own in production; the built-in one is for development. */
export function php(project: Project): readonly Match[] {
  const file = firstFile(project, ['public/index.php', 'web/index.php', 'index.php'])
  if (file === undefined) return []
  const folder = file === 'index.php' ? '' : ` -t ${file.split('/')[0]}`
  return [
    {
      state: 'unclear',
      provider: 'command',
      options: `php -S "127.0.0.1:$PORT"${folder}`,
      why: `${file} is PHP, and nothing says which server runs it; PHP's own one is for development`,
    },
  ]
}
