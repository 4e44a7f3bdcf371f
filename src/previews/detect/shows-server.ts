import type { Manifest } from './manifest.ts'
import { firstFile, glance, type Project } from './project.ts'

const libraries = new Set(
  `express fastify koa @koa/router @hapi/hapi hapi hono @hono/node-server restify polka h3 nitropack micro
   connect sails @feathersjs/express @feathersjs/koa @nestjs/core @adonisjs/core moleculer-web
   apollo-server @apollo/server graphql-yoga json-server tinyhttp @tinyhttp/app elysia uWebSockets.js
   hyper-express loopback @loopback/rest total.js actionhero egg midway @midwayjs/core next nuxt ws
   socket.io find-my-way light-my-request @marblejs/http rill fastify-cli marko @marko/run`.split(
    /\s+/,
  ),
)

/** A call that listens, in the text of a program. */
export const listens =
  /\.listen\s*\(|\bcreateServer\s*\(|\bcreateSecureServer\s*\(|\b(?:Bun|Deno)\.serve\b|\bserve\s*\(/

/** What shows that a Node program serves HTTP: a library it needs, or a call in its text; undefined when nothing. */
export function showsServer(
  project: Project,
  entry: string,
  manifest: Manifest,
): string | undefined {
  const library = [...manifest.dependencies].find((name) => libraries.has(name))
  if (library !== undefined) return library
  const ends = ['', '.js', '.mjs', '.cjs', '.ts', '/index.js', '/index.mjs', '/index.cjs']
  const file = firstFile(
    project,
    ends.map((end) => `${entry}${end}`),
  )
  return file !== undefined && listens.test(glance(project, file).slice(0, 262_144))
    ? `${file} listens`
    : undefined
}
