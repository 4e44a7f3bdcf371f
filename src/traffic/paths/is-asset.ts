const extensions =
  /\.(?:css|js|mjs|map|png|jpe?g|gif|svg|ico|webp|avif|bmp|woff2?|ttf|otf|eot|mp[34]|m4[av]|webm|og[gv]|wav|webmanifest|wasm|cur)$/i

/** Whether a browser fetches it by itself for a page, by its name. */
export function isAsset(path: string): boolean {
  return extensions.test(path) || /(?:^|\/)manifest\.json$/.test(path)
}
