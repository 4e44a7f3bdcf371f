import type { Finding } from '../model/result.ts'

/** "src/index.html:12", or the file alone; undefined for what stands in no file. */
export function placeOf({ where }: Finding): string | undefined {
  if (where === undefined || where.line === undefined) return where?.file
  return `${where.file}:${where.line}`
}
