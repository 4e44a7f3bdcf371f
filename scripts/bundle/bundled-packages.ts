import { readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'

interface Module {
  nameForCondition?: string | null | undefined
  modules?: Module[] | undefined
}

const Module: z.ZodType<Module> = z.object({
  nameForCondition: z.string().nullish(),
  get modules() {
    return z.array(Module).optional()
  },
})

const Stats = z.object({ modules: z.array(Module).min(1) })

const packageFolder = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+(?=[\\/])/

/** The folders of all packages of which at least one module is in the bundle, sorted. */
export function bundledPackages(stats: string): string[] {
  const folders = new Set<string>()
  const visit = (module: Module): void => {
    const folder = packageFolder.exec(module.nameForCondition ?? '')?.[0]
    if (folder !== undefined) folders.add(path.normalize(folder))
    for (const inner of module.modules ?? []) visit(inner)
  }
  for (const module of Stats.parse(JSON.parse(readFileSync(stats, 'utf8'))).modules) visit(module)
  return [...folders].toSorted()
}
