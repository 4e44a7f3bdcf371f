import { compareNames } from '../compare-names.ts'
import type { MigrationFile, MigrationTool } from '../tool.ts'

const file = /^(.*?)([^/]+)\/migrations\/(?!__)([^/]+)\.py$/
const label = /^[ \t]+label[ \t]*=[ \t]*["'](\w{1,200})["']/m
const replacing = /^[ \t]+replaces[ \t]*=[ \t]*\[([^\]]{0,20000})\]/m
const replaced = /\(\s*["'](\w{1,200})["']\s*,\s*["'](\w{1,200})["']\s*,?\s*\)/g

/** A row for each file, by the label of its app: that of its folder, unless its apps.py says otherwise. */
export const django: MigrationTool = {
  title: 'Django',
  table: 'django_migrations',
  columns: ['app', 'name'],
  folders: ['.'],
  files: /(?:^|\/)(?:apps|[^/]+\/migrations\/(?!__)[^/]+)\.py$/,
  depth: 5,
  reads: true,
  run: 'python manage.py migrate',
  compare: (rows, files) => {
    const done = new Set(rows.map(({ app, name }) => `${app}.${name}`))
    const all = files.flatMap((one) => {
      const [, above = '', folder = '', name = ''] = file.exec(one.path) ?? []
      if (name === '' || !/\bclass Migration\b/.test(one.text)) return []
      const key = `${labelOf(`${above}${folder}/apps.py`, files) ?? folder}.${name}`
      return [{ name: key, key, squashes: squashedBy(one.text) }]
    })
    const left = new Set(all.map(({ key }) => key))
    // Of those that stand for others, Django runs one or the others.
    for (const { key, squashes } of all.filter((one) => one.squashes.length > 0)) {
      const ran = squashes.filter((one) => done.has(one)).length
      if (ran === squashes.length) done.add(key)
      else if (ran > 0) left.delete(key)
      else for (const one of squashes) left.delete(one)
    }
    const counted = all.filter(({ key }) => left.has(key))
    return { ...compareNames(counted, (key) => done.has(key)), failed: [] }
  },
}

function labelOf(path: string, files: readonly MigrationFile[]): string | undefined {
  const apps = files.find((one) => one.path === path)
  return apps && label.exec(apps.text)?.[1]
}

function squashedBy(text: string): string[] {
  const list = replacing.exec(text)?.[1] ?? ''
  return [...list.matchAll(replaced)].map(([, app, name]) => `${app}.${name}`)
}
