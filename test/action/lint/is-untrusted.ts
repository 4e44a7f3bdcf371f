import type { Reference } from './references.ts'

/** Parts of the `github` context that whoever opens a pull request or pushes a branch can choose. */
const chosenByOthers = new Set([
  'event',
  'head_ref',
  'base_ref',
  'ref',
  'ref_name',
  'actor',
  'triggering_actor',
])

/** Whether a reference may carry text that somebody else wrote, and so must not be spliced into a script. */
export function isUntrusted([context, name, part]: Reference): boolean {
  if (context === 'github') return name === undefined || name === '*' || chosenByOthers.has(name)
  if (context === 'steps' || context === 'needs') {
    return part === undefined || part === '*' || part === 'outputs'
  }
  return context === 'inputs' || context === 'env' || context === 'secrets' || context === 'vars'
}
