import { readFile } from 'node:fs/promises'

/** src/version.ts, so that the bundle does not change with every other line of package.json. */
export async function versionModule(): Promise<[string, string][]> {
  const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string }
  return [
    [
      'src/version.ts',
      `/** The version of Rehearse. Written by \`npm run generate\` from package.json. */\nexport const version = '${version}'\n`,
    ],
  ]
}
