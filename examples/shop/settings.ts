export interface Settings {
  port: number
  version: 'healthy' | 'broken'
}

/**
 * Reads `PORT` (default 3000; 0 lets the system choose) and `SHOP_VERSION` (`healthy`, the default,
 * or `broken`). Throws an Error that names the variable when a value makes no sense.
 */
export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  const port = environment.PORT || '3000'
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65535) {
    throw new Error(`PORT must be a number from 0 to 65535, not "${port}"`)
  }
  const version = environment.SHOP_VERSION || 'healthy'
  if (version !== 'healthy' && version !== 'broken') {
    throw new Error(`SHOP_VERSION must be "healthy" or "broken", not "${version}"`)
  }
  return { port: Number(port), version }
}
