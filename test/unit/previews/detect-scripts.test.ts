import { describe, expect, it } from 'vitest'
import { scriptUse } from '../../../src/previews/detect/script-use.ts'
import { shellCommands } from '../../../src/previews/detect/shell-commands.ts'

const none = new Map<string, string>()
const port = (line: string) => scriptUse(line, none).port

describe('what a start script does', () => {
  it.each([
    'node server.js',
    'NODE_ENV=production node --enable-source-maps dist/main',
    'cross-env NODE_ENV=production node -r dotenv/config ./bin/www',
    'dotenv -e .env.production -- node app.js',
    'npm run build && next start',
    'next start -p ${PORT:-3000}',
    'npx next start',
    'pnpm exec nuxt start',
    './node_modules/.bin/remix-serve build',
    'tsx src/server.ts',
    'pm2-runtime app.js',
    'exec node server.js',
    'serve -s build -l 5000',
    'strapi start',
  ])('serves: %s', (line) => {
    expect(scriptUse(line, none).kind).toBe('serves')
  })

  it.each([
    'next',
    'next dev --turbo',
    'PORT=3000 vite',
    'vite --host',
    'vite dev',
    'nuxt dev',
    'astro dev',
    'ng serve --prod',
    'react-scripts start',
    'vue-cli-service serve',
    'gatsby develop',
    'remix vite:dev',
    'nodemon --exec ts-node src/index.ts',
    'node --watch server.js',
    'tsx watch src/server.ts',
    'bun --hot server.ts',
    'webpack serve --mode production',
    'npx webpack-dev-server',
    'parcel index.html',
    'eleventy --serve',
    'hugo server',
    'nest start --watch',
    'python manage.py runserver 0.0.0.0:8000',
    'php artisan serve',
    'uvicorn app:app --reload',
    'tsc && nodemon dist/app.js',
    'tsc -w & nodemon dist/app.js',
    'concurrently "tsc -w" "node --watch dist/app.js"',
    'rails server',
  ])('develops: %s', (line) => {
    expect(scriptUse(line, none).kind).toBe('develops')
  })

  it.each([
    'echo nothing',
    'jest',
    'node -e "1"',
    'node --test',
    './start.sh',
    'next build',
    'vite build',
    'node server.js | pino-pretty',
    'node server.js &',
    '(node server.js)',
    'node "server.js',
    'npm run missing',
    '',
    'x'.repeat(5000),
  ])('cannot tell: %s', (line) => {
    expect(scriptUse(line, none).kind).toBe('unknown')
  })

  it('follows scripts by name, and ends when they go in circles', () => {
    const scripts = new Map([
      ['start', 'npm run go'],
      ['go', 'yarn serve'],
      ['serve', 'PORT=4000 node app.js'],
      ['a', 'npm run b'],
      ['b', 'npm run a'],
    ])
    expect(scriptUse('npm start', scripts)).toMatchObject({ kind: 'serves', port: 4000 })
    expect(scriptUse('npm run a', scripts).kind).toBe('unknown')
  })

  it('takes a port only where it is written as a number', () => {
    expect(port('next start -p 3100')).toBe(3100)
    expect(port('next start --port=3100')).toBe(3100)
    expect(port('cross-env PORT=8080 node app.js')).toBe(8080)
    expect(port('next start -p $PORT')).toBeUndefined()
    expect(port('next start -p 99999')).toBeUndefined()
  })
})

describe('the commands of a line', () => {
  it('are words without their quotes', () => {
    expect(shellCommands(`a 'b c'd && e "f\\"g" || h; i`)).toEqual([
      ['a', 'b cd'],
      ['e', 'f"g'],
      ['h'],
      ['i'],
    ])
  })
})
