/**
 * Flags beyond those of puppeteer. A tab that lingers runs its timers as one in front would; names of forbidden hosts
 * resolve to nothing, whatever asks for them. WebGL is drawn by the processor where there is no graphics card: a page
 * that needs it would fail for no fault of its own.
 */
export function browserFlags(forbidden: readonly string[], isRoot: boolean): string[] {
  const rules = forbidden.map((host) => `MAP ${withoutPort(host)} ~NOTFOUND`)
  return [
    '--no-first-run',
    '--mute-audio',
    '--hide-scrollbars',
    '--force-color-profile=srgb',
    '--enable-unsafe-swiftshader',
    '--disable-features=SpareRendererForSitePerProcess,Translate,MediaRouter,OptimizationHints,HttpsUpgrades,HttpsFirstBalancedModeAutoEnable,LocalNetworkAccessChecks',
    ...(rules.length > 0 ? [`--host-resolver-rules=${rules.join(', ')}`] : []),
    // The sandbox needs a user without privileges.
    ...(isRoot ? ['--no-sandbox'] : []),
  ]
}

/** A name is resolved without its port. */
function withoutPort(host: string): string {
  return host.replace(/:\d+$/, '').replace(/^\[|\]$/g, '')
}
