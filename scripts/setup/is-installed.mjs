import fs from 'node:fs'
import path from 'node:path'

/**
 * Whether node_modules holds what package-lock.json says. npm writes its own account of an install last, so
 * one that was cut off has none. Packages for other platforms may be missing.
 */
export function isInstalled(root) {
  const wanted = packagesOf(path.join(root, 'package-lock.json'))
  const found = packagesOf(path.join(root, 'node_modules', '.package-lock.json'))
  if (!wanted || !found) return false
  return (
    Object.keys(found).every((name) => same(found[name], wanted[name])) &&
    Object.keys(wanted).every((name) => name === '' || found[name] || wanted[name].optional)
  )
}

function same(found, wanted) {
  return wanted && wanted.version === found.version && wanted.integrity === found.integrity
}

function packagesOf(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8')).packages
  } catch {
    return undefined
  }
}
