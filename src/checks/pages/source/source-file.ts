/**
 * The path of a source as bundlers write it, from the root of the project as far as that can be told:
 * `webpack://shop/./src/cart.ts` is `src/cart.ts`.
 */
export function sourceFile(source: string): string {
  const path = source
    .replace(/^[a-z][a-z+.-]*:\/\/(?:[^/]*\/)?/i, '')
    .replace(/\?.*$/, '')
    .split('/')
    .filter((segment) => segment !== '' && segment !== '.' && segment !== '..')
    .join('/')
  return path.slice(0, 1000) || 'a source without a name'
}
