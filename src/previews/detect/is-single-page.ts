import type { Manifest } from './manifest.ts'
import type { Project } from './project.ts'

/** Routers that draw the page of a path in the browser. */
const routers = [
  '@angular/router',
  '@reach/router',
  '@solidjs/router',
  '@tanstack/react-router',
  '@tanstack/solid-router',
  '@tanstack/vue-router',
  '@vaadin/router',
  'ember-source',
  'navigo',
  'preact-iso',
  'preact-router',
  'react-router',
  'react-router-dom',
  'svelte-routing',
  'svelte-spa-router',
  'vue-router',
  'wouter',
]
/** More names in a built folder are not looked at one by one. */
const mostNames = 500

/**
 * Whether a built site has pages that only the browser draws: its package has a router for that, and its
 * index.html is the only page. Nothing less will do: of any other site, an unknown path has to stay a 404, or
 * no broken link would be found.
 */
export function isSinglePage(project: Project, manifest: Manifest, site: string): boolean {
  if (!routers.some((name) => manifest.allDependencies.has(name))) return false
  const names = project.names(site)
  if (!names.includes('index.html') || names.length > mostNames) return false
  return names.every(
    (name) =>
      name === 'index.html' ||
      (!name.endsWith('.html') && project.kind(`${site}/${name}/index.html`) === undefined),
  )
}
