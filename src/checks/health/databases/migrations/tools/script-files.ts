/** Modules of JavaScript and TypeScript, but no declarations. */
export const scriptFiles = /^(?![^/]*\.d\.[cm]?ts$)[^/]+\.(?:[cm]?[jt]s|coffee)$/

/** Where such migrations usually are. */
export const scriptFolders = [
  'migrations',
  'db/migrations',
  'database/migrations',
  'src/migrations',
  'src/db/migrations',
  'src/database/migrations',
]
