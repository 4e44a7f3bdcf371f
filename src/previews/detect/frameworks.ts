/** A file that the build of a server leaves; Node runs it, or the program that is named. */
interface ServerBuild {
  built: string
  program?: string
  /** The same build may have made a static site of it, which then counts. */
  unlessStatic?: true
}

/** What a framework's production build leaves, and how that is served. Paths are of the package's folder. */
export interface Framework {
  name: string
  /** Any of these among the dependencies shows it. */
  dependencies: readonly string[]
  /** Bundlers are only looked at when there is no framework. */
  bundler?: true
  server?: readonly ServerBuild[]
  /** Folders of a built static site; "*" is any one name. */
  folders?: readonly string[]
  /** Its build makes a server unless it is told otherwise. */
  serves?: true
}

const nitro = [{ built: '.output/server/index.mjs' }]

/**
 * By the frameworks' own documentation of their production servers and output folders. Where a folder can be
 * configured, the default stands here.
 */
export const frameworks: readonly Framework[] = [
  {
    name: 'Next.js',
    dependencies: ['next'],
    server: [{ built: '.next/BUILD_ID', program: 'next start' }],
    folders: ['out'],
    serves: true,
  },
  {
    name: 'Nuxt',
    dependencies: ['nuxt', 'nuxt3', 'nuxt-edge'],
    server: nitro,
    folders: ['.output/public', 'dist'],
    serves: true,
  },
  {
    name: 'SvelteKit',
    dependencies: ['@sveltejs/kit'],
    server: [
      { built: 'build/index.js' },
      {
        built: '.svelte-kit/output/server/index.js',
        program: 'vite preview --port "$PORT" --strictPort',
        unlessStatic: true,
      },
    ],
    folders: ['build'],
    serves: true,
  },
  {
    name: 'Remix',
    dependencies: ['@remix-run/serve', '@remix-run/node', '@remix-run/dev'],
    server: [
      { built: 'build/server/index.js', program: 'remix-serve build/server/index.js' },
      { built: 'build/index.js', program: 'remix-serve build/index.js' },
    ],
    folders: ['build/client'],
    serves: true,
  },
  {
    name: 'React Router',
    dependencies: ['@react-router/dev'],
    server: [
      { built: 'build/server/index.js', program: 'react-router-serve build/server/index.js' },
    ],
    folders: ['build/client'],
    serves: true,
  },
  {
    name: 'Nest',
    dependencies: ['@nestjs/core'],
    server: [{ built: 'dist/main.js' }, { built: 'dist/src/main.js' }],
    serves: true,
  },
  {
    name: 'SolidStart',
    dependencies: ['@solidjs/start', 'solid-start'],
    server: nitro,
    folders: ['.output/public'],
    serves: true,
  },
  {
    name: 'TanStack Start',
    dependencies: ['@tanstack/react-start', '@tanstack/solid-start', '@tanstack/start'],
    server: nitro,
    folders: ['.output/public', 'dist/client'],
    serves: true,
  },
  {
    name: 'Analog',
    dependencies: ['@analogjs/platform'],
    server: [{ built: 'dist/analog/server/index.mjs' }],
    folders: ['dist/analog/public'],
    serves: true,
  },
  {
    name: 'Astro',
    dependencies: ['astro'],
    server: [{ built: 'dist/server/entry.mjs' }],
    folders: ['dist'],
  },
  {
    name: 'Angular',
    dependencies: ['@angular/core', '@angular/cli'],
    server: [{ built: 'dist/*/server/server.mjs' }],
    folders: ['dist/*/browser', 'dist/*', 'dist'],
  },
  {
    name: 'Waku',
    dependencies: ['waku'],
    server: [{ built: 'dist/server', program: 'waku start' }],
    folders: ['dist/public'],
    serves: true,
  },
  {
    name: 'Sapper',
    dependencies: ['sapper'],
    server: [{ built: '__sapper__/build/index.js' }],
    folders: ['__sapper__/export'],
    serves: true,
  },
  { name: 'Gatsby', dependencies: ['gatsby'], folders: ['public'] },
  { name: 'Eleventy', dependencies: ['@11ty/eleventy'], folders: ['_site'] },
  { name: 'Docusaurus', dependencies: ['@docusaurus/core', 'docusaurus'], folders: ['build'] },
  {
    name: 'VitePress',
    dependencies: ['vitepress'],
    folders: ['.vitepress/dist', 'docs/.vitepress/dist'],
  },
  {
    name: 'VuePress',
    dependencies: ['vuepress'],
    folders: ['.vuepress/dist', 'docs/.vuepress/dist'],
  },
  { name: 'Gridsome', dependencies: ['gridsome'], folders: ['dist'] },
  { name: 'Hexo', dependencies: ['hexo'], folders: ['public'] },
  { name: 'Metalsmith', dependencies: ['metalsmith'], folders: ['build'] },
  { name: 'Stencil', dependencies: ['@stencil/core'], folders: ['www'] },
  { name: 'Observable Framework', dependencies: ['@observablehq/framework'], folders: ['dist'] },
  { name: 'Qwik', dependencies: ['@builder.io/qwik', '@qwik.dev/core'], folders: ['dist'] },
  { name: 'Vike', dependencies: ['vike'], folders: ['dist/client'] },
  {
    name: 'Quasar',
    dependencies: ['@quasar/app-vite', '@quasar/app-webpack', '@quasar/app', 'quasar-cli'],
    folders: ['dist/spa', 'dist/pwa'],
  },
  { name: 'React Static', dependencies: ['react-static'], folders: ['dist'] },
  { name: 'Phenomic', dependencies: ['@phenomic/core'], folders: ['public'] },
  { name: 'Wintersmith', dependencies: ['wintersmith'], folders: ['build'] },
  { name: 'DocPad', dependencies: ['docpad'], folders: ['out'] },
  { name: 'Harp', dependencies: ['harp'], folders: ['www'] },
  { name: 'Ember', dependencies: ['ember-cli'], folders: ['dist'] },
  { name: 'Create React App', dependencies: ['react-scripts'], folders: ['build'] },
  { name: 'Vue CLI', dependencies: ['@vue/cli-service'], folders: ['dist'] },
  { name: 'WMR', dependencies: ['wmr'], bundler: true, folders: ['dist'] },
  { name: 'Brunch', dependencies: ['brunch'], bundler: true, folders: ['public'] },
  { name: 'Vite', dependencies: ['vite'], bundler: true, folders: ['dist'] },
  { name: 'Parcel', dependencies: ['parcel', 'parcel-bundler'], bundler: true, folders: ['dist'] },
]
