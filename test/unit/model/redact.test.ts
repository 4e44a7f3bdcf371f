import { describe, expect, it } from 'vitest'
import { redact } from '../../../src/model/redact.ts'

describe('redact', () => {
  it.each([
    ['https://bob:hunter2@shop.example/x', 'https://‹redacted›@shop.example/x'],
    ['/login?token=abc123&next=/cart', '/login?token=‹redacted›&next=/cart'],
    ['/cb?access_token=abc&code=xyz', '/cb?access_token=‹redacted›&code=‹redacted›'],
    ['PGPASSWORD=secret psql', 'PGPASSWORD=‹redacted› psql'],
    ['db_password=secret', 'db_password=‹redacted›'],
    ['eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.abc-DEF_123', '‹redacted›'],
    [`ghp_${'a'.repeat(36)} leaked`, '‹redacted› leaked'],
    ['Authorization: Bearer abcdefgh12345', 'Authorization: Bearer ‹redacted›'],
    ['Authorization: Basic dXNlcjpwYXNz', 'Authorization: Basic ‹redacted›'],
    ['cookie: sid=abc; theme=dark', 'cookie: ‹redacted›'],
    ['Set-Cookie: sid=abc; Path=/', 'Set-Cookie: ‹redacted›'],
    ['X-Api-Key: abc def', 'X-Api-Key: ‹redacted›'],
    ['{"password":"a\\"b","next":1}', '{"password":"‹redacted›","next":1}'],
    ['{"db_password" : "hunt', '{"db_password" : "‹redacted›'],
    ['"{\\"api_key\\":\\"abc\\"}"', '"{\\"api_key\\":\\"‹redacted›\\"}"'],
    ['db password: hunter2, user: bob', 'db password: ‹redacted›, user: bob'],
    ['postgres://app:p@ss/w?rd#x@db.example/app', 'postgres://‹redacted›@db.example/app'],
    ['postgres://app:0/x@db.example/app', 'postgres://app:‹redacted›@db.example/app'],
    ['redis://:hunter2@cache:6379', 'redis://‹redacted›@cache:6379'],
    ['Server=db;Password=hunter2;User=bob', 'Server=db;Password=‹redacted›'],
    [
      '-----BEGIN RSA PRIVATE KEY-----\nMIIE\nabc\n-----END RSA PRIVATE KEY-----',
      '-----BEGIN RSA PRIVATE KEY-----‹redacted›-----END RSA PRIVATE KEY-----',
    ],
    ['up{api_key="a=b c",code="500"} 1', 'up{api_key="‹redacted›",code="500"} 1'],
    ['export TOKEN="a\\"b" X=1', 'export TOKEN="‹redacted›" X=1'],
    ["PGPASSWORD='a b' psql", "PGPASSWORD='‹redacted›' psql"],
    ['https://host:8080/img@2x.png', 'https://host:8080/img@2x.png'],
    ['https://shop.example/@bob?a=b@c', 'https://shop.example/@bob?a=b@c'],
    ['git@github.com:org/repo', 'git@github.com:org/repo'],
    ['Unexpected token: }', 'Unexpected token: }'],
    ['/products/brass-lamp?page=2', '/products/brass-lamp?page=2'],
    ['postcode=1234', 'postcode=1234'],
  ])('%s', (text, expected) => {
    expect(redact(text)).toBe(expected)
  })

  it.each([
    `${'a-'.repeat(50_000)}=${'ftp://'.repeat(10_000)}`,
    'ftp://a:b'.repeat(20_000),
    '"password":"'.repeat(20_000),
    '\\"secret\\":\\"'.repeat(20_000),
    'password: '.repeat(20_000),
    'password="'.repeat(20_000),
    "token='".repeat(20_000),
    'cookie: bearer '.repeat(20_000),
    '-----BEGIN PRIVATE KEY-----'.repeat(10_000),
  ])('comes to an end on long hostile text %#', (hostile) => {
    expect(redact(hostile).length).toBeGreaterThan(0)
  })
})
