import { describe, expect, it } from 'vitest'
import { isAllowed } from '../../src/checks/crawl/externals/address/is-allowed.ts'
import { isInsideName } from '../../src/checks/crawl/externals/address/is-inside-name.ts'
import { proxiesOf, withoutProxies } from '../../src/checks/crawl/externals/worker/proxies.ts'

describe('hosts that may be asked although they are inside of a network', () => {
  it('are named with or without a port', () => {
    expect(isAllowed(['Wiki.corp.example'], 'wiki.corp.example', 443)).toBe(true)
    expect(isAllowed(['wiki.corp.example:8443'], 'wiki.corp.example', 443)).toBe(false)
    expect(isAllowed(['wiki.corp.example:8443'], 'wiki.corp.example', 8443)).toBe(true)
    expect(isAllowed(['corp.example'], 'wiki.corp.example', 443)).toBe(false)
    expect(isAllowed(['[::1]:80'], '::1', 80)).toBe(true)
    expect(isAllowed(['::1'], '[::1]', 80)).toBe(true)
    expect(isAllowed([], '127.0.0.1', 80)).toBe(false)
  })

  it('are told by names that mean nothing outside', () => {
    const inside = [
      'localhost',
      'LOCALHOST.',
      'x.localhost',
      'printer.local',
      'metadata',
      'a.internal',
    ]
    expect(inside.filter((name) => !isInsideName(name))).toEqual([])
    expect(['example.com', 'local.example', 'internal.io'].filter(isInsideName)).toEqual([])
  })
})

describe('proxies', () => {
  it('are read as curl does, and taken away from the worker', () => {
    const env = {
      https_proxy: 'proxy.example:3128',
      HTTPS_PROXY: 'http://other/',
      NO_PROXY: 'a,b',
      X: '1',
    }
    expect(proxiesOf(env)).toEqual({ https: 'http://proxy.example:3128', none: 'a,b' })
    expect(proxiesOf({ ALL_PROXY: 'http://all.example/' })).toEqual({
      http: 'http://all.example/',
      https: 'http://all.example/',
      none: '',
    })
    expect(proxiesOf({ HTTP_PROXY: 'http://', http_proxy: '' })).toEqual({ none: '' })
    const kept = withoutProxies({
      ...env,
      all_proxy: 'x',
      NODE_USE_ENV_PROXY: '1',
      http_proxy: 'y',
    })
    expect(kept).toEqual({ X: '1' })
  })
})
