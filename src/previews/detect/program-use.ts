/** What a program does with the words after it. */
export type ProgramUse =
  /** Serves as production does. `needs`: at least one of these paths must exist; `entry`: what Node runs. */
  | { kind: 'serves'; needs?: readonly string[]; entry?: string }
  /** Serves a built site for a look at it; a host would serve the built folder. */
  | { kind: 'shows' }
  /** Serves for development: rebuilds, reloads, or is not made for production. */
  | { kind: 'develops' }
  | { kind: 'unknown' }

const developing = new Set(
  `nodemon ts-node-dev tsnd webpack-dev-server live-server lite-server browser-sync start-storybook
   storybook web-dev-server wds snowpack wmr budo node-dev`.split(/\s+/),
)

/** Per program: the subcommands that serve, show, and develop; "" is the program without one. */
const bySubcommand = new Map<string, { serves?: string; shows?: string; develops?: string }>([
  ['next', { serves: 'start', develops: ' dev' }],
  ['nuxt', { serves: 'start preview', develops: ' dev' }],
  ['nuxi', { serves: 'start preview', develops: ' dev' }],
  ['vite', { shows: 'preview', develops: ' dev serve' }],
  ['astro', { shows: 'preview', develops: ' dev start' }],
  ['gatsby', { shows: 'serve', develops: 'develop' }],
  ['docusaurus', { shows: 'serve', develops: 'start' }],
  ['vitepress', { shows: 'preview serve', develops: ' dev' }],
  ['vuepress', { develops: 'dev' }],
  ['react-scripts', { develops: 'start' }],
  ['vue-cli-service', { develops: ' serve' }],
  ['ng', { develops: 'serve s dev start' }],
  ['ember', { develops: 'serve server s' }],
  ['remix', { develops: 'dev vite:dev watch' }],
  ['react-router', { develops: 'dev' }],
  ['vinxi', { serves: 'start', develops: 'dev' }],
  ['waku', { serves: 'start', develops: ' dev' }],
  ['blitz', { serves: 'start', develops: ' dev' }],
  ['strapi', { serves: 'start', develops: 'develop dev' }],
  ['medusa', { serves: 'start', develops: 'develop' }],
  ['keystone', { serves: 'start', develops: ' dev' }],
  ['directus', { serves: 'start' }],
  ['redwood', { develops: 'dev' }],
  ['rw', { develops: 'dev' }],
  ['hugo', { develops: 'server serve' }],
  ['jekyll', { develops: 'serve server s' }],
  ['hexo', { develops: 'server s' }],
  ['webpack', { develops: 'serve s' }],
  ['nest', { develops: 'start' }],
  ['expo', { develops: 'start' }],
  ['wrangler', { develops: 'dev' }],
  ['netlify', { develops: 'dev' }],
  ['vercel', { develops: 'dev' }],
  ['turbo', { develops: 'dev' }],
  ['nx', { develops: 'serve dev' }],
  ['gulp', { develops: ' serve watch dev' }],
  ['flask', { develops: 'run' }],
  ['rails', { develops: 'server s' }],
])

const runtimes = new Set(['node', 'bun', 'tsx', 'ts-node', 'babel-node', 'swc-node', 'pm2-runtime'])
const folderServers = new Set(['serve', 'http-server', 'sirv', 'superstatic'])
const optionsWithValue = /^(?:-r|--require|--import|--loader|--experimental-loader|--env-file|-C)$/

/** What a program does, by its name and the words after it. What is not known here is `unknown`. */
export function programUse(program: string, args: readonly string[]): ProgramUse {
  if (developing.has(program)) return { kind: 'develops' }
  if (
    args.some((arg) => /^--(?:watch|hot|livereload|live-reload|reload|inspect-brk)\b/.test(arg))
  ) {
    return { kind: 'develops' }
  }
  if (runtimes.has(program)) return runtimeUse(args)
  if (program === 'remix-serve' || program === 'react-router-serve') {
    return { kind: 'serves', needs: args.filter((arg) => !arg.startsWith('-')).slice(0, 1) }
  }
  if (folderServers.has(program)) return folderUse(args)
  const isDevelopment =
    (/^python\d?$/.test(program) && args.includes('runserver')) ||
    (program === 'parcel' && args[0] !== 'build') ||
    (program === 'php' && (args.includes('-S') || args.includes('serve'))) ||
    (/^(?:eleventy|@11ty\/eleventy|stencil|rollup|webpack|nest|tsup|esbuild)$/.test(program) &&
      args.some((arg) => /^(?:--serve|-w|-s|--servedir)/.test(arg)))
  if (isDevelopment) return { kind: 'develops' }
  const known = bySubcommand.get(program)
  const subcommand = args.find((arg) => !arg.startsWith('-')) ?? ''
  for (const kind of ['serves', 'shows', 'develops'] as const) {
    if (known?.[kind]?.split(' ').includes(subcommand)) return { kind }
  }
  return { kind: 'unknown' }
}

function runtimeUse(args: readonly string[]): ProgramUse {
  if (args[0] === 'watch') return { kind: 'develops' }
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] ?? ''
    if (optionsWithValue.test(arg)) at += 1
    else if (/^(?:-e|-p|--eval|--print|--run|--test|-c|--check)$/.test(arg)) break
    else if (!arg.startsWith('-') && arg !== 'run') {
      const ends = ['', '.js', '.mjs', '.cjs', '.ts', '/index.js', '/index.mjs', '/index.cjs']
      return { kind: 'serves', entry: arg, needs: ends.map((end) => `${arg}${end}`) }
    }
  }
  return { kind: 'unknown' }
}

function folderUse(args: readonly string[]): ProgramUse {
  const [folder] = args.filter(
    (arg, at) => !arg.startsWith('-') && !/^(?:-l|-p|--listen|--port|-a)$/.test(args[at - 1] ?? ''),
  )
  return { kind: 'serves', ...(folder === undefined ? {} : { needs: [folder] }) }
}
