import { firstFile, glance, type Project } from './project.ts'

const names = ['js', 'mjs', 'cjs', 'ts', 'mts'].map((ending) => `next.config.${ending}`)

/** What the text of a Next.js configuration shows: whether it exports a static site, and where it builds to. */
export function nextConfig(project: Project): { exportsSite: boolean; ownFolder: boolean } {
  const file = firstFile(project, names)
  const text = file === undefined ? '' : glance(project, file)
  return {
    exportsSite: /\boutput\s*:\s*['"`]export['"`]/.test(text),
    ownFolder: /\bdistDir\s*:/.test(text),
  }
}
