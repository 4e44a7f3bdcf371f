import { describe, expect, it } from 'vitest'
import type { Notice, Said } from '../../../src/checks/pages/notices/notice.ts'
import { Activity } from '../../../src/checks/pages/visit/activity.ts'

const notice = (said: Said): Notice => ({ ...said, session: 0, scope: 'page', heardAt: 1 })
const request = (id: string, type = 'Image'): Notice =>
  notice({ what: 'request', id, at: 1, url: `http://127.0.0.1/${id}`, type, frame: 'f' })

describe('what a page does at the moment', () => {
  it('is over when each request has come to its end', () => {
    const activity = new Activity()
    activity.take(request('a'))
    activity.take(request('b'))
    activity.take(notice({ what: 'finished', id: 'a' }))
    expect(activity.open).toBe(1)
    activity.take(request('stream', 'EventSource'))
    expect(activity.open).toBe(1)
  })

  it('forgets what the page before asked for, but not the document that comes', () => {
    const activity = new Activity()
    activity.take(request('before', 'Document'))
    activity.take(request('picture'))
    activity.take(request('next', 'Document'))
    activity.isLoaded = true
    expect(activity.navigated('http://127.0.0.1/next', 'next')).toEqual(['before', 'picture'])
    expect(activity.isLoaded).toBe(false)
  })

  it('is too much when a page loads itself again and again, and not when it leads on', () => {
    const activity = new Activity()
    for (let at = 0; at < 20; at++) activity.navigated(`http://127.0.0.1/${at}`, String(at))
    expect(activity.excess).toBeUndefined()
    for (let at = 0; at < 5; at++) activity.navigated('http://127.0.0.1/same', String(at))
    expect(activity.excess).toBeUndefined()
    activity.navigated('http://127.0.0.1/same', 'x')
    expect(activity.excess).toBe('reloads')
  })
})
