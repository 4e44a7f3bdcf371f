import type { Manifest } from './manifest.ts'

const libraries = new Set(
  `express fastify koa @koa/router @hapi/hapi hapi hono @hono/node-server restify polka h3 nitropack micro
   connect sails @feathersjs/express @feathersjs/koa @nestjs/core @adonisjs/core moleculer-web
   apollo-server @apollo/server graphql-yoga json-server tinyhttp @tinyhttp/app elysia uWebSockets.js
   hyper-express loopback @loopback/rest total.js actionhero egg midway @midwayjs/core next nuxt ws
   socket.io find-my-way light-my-request @marblejs/http rill fastify-cli marko @marko/run`.split(
    /\s+/,
  ),
)

/** The library for servers that a package needs to run; undefined when there is none. */
export function serverLibrary(manifest: Manifest): string | undefined {
  return [...manifest.dependencies].find((name) => libraries.has(name))
}
