import { expect, it } from 'vitest'
import { octokitFor, shop, startShop } from './shop.ts'

it('lists are not sent again when they have not changed', async () => {
  const api = await startShop()
  const deployments = `${api.url}/repos/octo/shop/deployments`
  const authorization = 'Bearer ghs_job'
  const first = await fetch(deployments, { headers: { authorization } })
  const tag = first.headers.get('etag') ?? ''
  const again = { headers: { authorization, 'if-none-match': tag } }
  expect((await fetch(deployments, again)).status).toBe(304)
  await octokitFor(api).rest.repos.createDeployment({ ...shop, ref: 'blue' })
  expect((await fetch(deployments, again)).status).toBe(200)
  expect(api.requests.map(({ status }) => status)).toEqual([200, 304, 201, 200])
  expect(api.violations).toEqual([])
  await api.close()
})
