import { describe, expect, it } from 'vitest'
import { parseAssertion } from '../../../src/checks/health/assertion.ts'

describe('parseAssertion', () => {
  it.each([
    ['GET /healthz status = 200', { what: 'status', comparator: '=', value: 200 }],
    ['HEAD / status < 400', { method: 'HEAD', what: 'status', comparator: '<', value: 400 }],
    ['GET / time < 0.5s', { what: 'time', comparator: '<', value: 500 }],
    ['GET / body contains "a \\"b\\""', { what: 'body', contains: true, value: 'a "b"' }],
    ['GET / body not contains "Error"', { what: 'body', contains: false, value: 'Error' }],
    ['GET /h json $.database = "ok"', { what: 'json', query: '$.database', value: 'ok' }],
    ['GET /h json $.a[?@.n > 1].b >= 3', { query: '$.a[?@.n > 1].b', comparator: '>=', value: 3 }],
    ['GET /h json $.up != false', { comparator: '!=', value: false }],
    ['GET /h json $.text = "a = b"', { query: '$.text', value: 'a = b' }],
  ])('reads %s', (text, expected) => {
    expect(parseAssertion(text)).toMatchObject({ text, method: 'GET', ...expected })
  })

  it.each([
    ['GET /', 'is too short; write METHOD PATH what is expected'],
    ['POST / status = 200', 'starts with "POST"; health asks with GET or HEAD'],
    ['GET healthz status = 200', 'asks for "healthz"; a path starts with "/"'],
    ['GET //host/ status = 200', 'asks for "//host/"; a path must not start with // or /\\'],
    ['GET /\\host status = 200', 'asks for "/\\host"; a path must not start with // or /\\'],
    ['GET / staus = 200', 'asks for "staus"; health knows status, time, body and json'],
    ['GET / status 200', 'lacks a comparison after the path; write = 200 or < 500ms'],
    ['GET / status = ok', 'compares the status with something else than a number'],
    ['GET / time < 500', 'needs a limit such as time < 500ms'],
    ['GET / time = 500ms', 'needs a limit such as time < 500ms'],
    ['GET / body contains Shop', 'needs body contains "text", or body not contains "text"'],
    ['GET / body has "Shop"', 'needs body contains "text", or body not contains "text"'],
    ['GET / json database = 1', 'needs json $.path = value'],
    ['GET / json $..[ = 1', 'holds "$..[", which is no JSONPath (RFC 9535)'],
    ['GET / json $.a = ok', 'compares with ok; write a number, true, false, null or "text"'],
    ['GET / json $.a < "ok"', 'compares "ok" by "<"; only numbers have an order'],
  ])('says what is wrong with %s', (text, problem) => {
    expect(parseAssertion(text)).toEqual({ problem })
  })
})
