const major = '24'

/**
 * Scripts run on the Node that package.json pins; another one could build other bytes without a word.
 * Throws when the major version differs.
 */
export function assertNode(): void {
  const found = process.versions.node
  if (found.split('.')[0] === major) return
  throw new Error(
    `this script needs Node ${major}, found v${found}. ` +
      'Start it with `npm run`, which puts the pinned Node first; after `npm ci --ignore-scripts` ' +
      'run `npm rebuild node --ignore-scripts=false` once',
  )
}
