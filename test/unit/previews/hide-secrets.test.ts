import { expect, it } from 'vitest'
import { hideSecrets } from '../../../src/processes/hide-secrets.ts'

const hide = hideSecrets({
  FLY_API_TOKEN: 'fo1_correct-horse',
  SHOP_TOKEN: 'correct-horse',
  DEPLOY_KEY: '-----BEGIN KEY-----\nbattery-staple\n-----END KEY-----\n',
  AWS_ACCESS_KEY_ID: 'looks-like-an-id',
  USE_TOKEN: 'true',
  PWD: '/home/shop/project',
  SHOP_NAME: 'lamps-and-more',
  SHOP_DATABASE: 'postgresql://shop:in%20the%20url@db.example/shop',
})

it('takes out the values of variables that are secrets by their name', () => {
  expect(hide('with fo1_correct-horse, correct-horse and looks-like-an-id')).toBe(
    'with ‹redacted›, ‹redacted› and ‹redacted›',
  )
  expect(hide('one line: battery-staple')).toBe('one line: ‹redacted›')
})

it('takes out the password of a URL in any variable, escaped or not', () => {
  expect(hide('in%20the%20url is in the url')).toBe('‹redacted› is ‹redacted›')
})

it('takes out what looks like a secret whatever its source', () => {
  expect(hide('psql postgres://me:hunter2@db.example/shop')).toBe(
    'psql postgres://‹redacted›@db.example/shop',
  )
})

it('leaves short values, paths and names', () => {
  const text = 'true in /home/shop/project of lamps-and-more'
  expect(hide(text)).toBe(text)
})

it('knows the secrets of several environments, the longest first', () => {
  const of = hideSecrets(
    { API_TOKEN: 'abcdef', PWD: '/home/app', SHORT_KEY: 'abc', GONE_SECRET: undefined },
    { DB_PASSWORD: 'abcdef-longer', KEYBOARD: 'qwertz', TLS_KEY: 'line-one\nline-two' },
  )
  expect(of('abcdef-longer abcdef /home/app abc qwertz line-two')).toBe(
    '‹redacted› ‹redacted› /home/app abc qwertz ‹redacted›',
  )
})
