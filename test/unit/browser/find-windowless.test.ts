import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findWindowless, shellsBeside } from '../../../src/browser/find-windowless.ts'

let dir: string

beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'rehearse-browser-'))
})

afterEach(() => {
  rmSync(dir, { recursive: true, force: true })
})

function program(...place: string[]): string {
  const file = path.join(dir, ...place)
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, '#!/bin/sh\n')
  chmodSync(file, 0o755)
  return file
}

describe.skipIf(process.platform === 'win32')('the browser for pages', () => {
  it('is the headless shell beside the one that is found', async () => {
    program('chromium')
    const shell = program('chromium-headless-shell')
    const found = await findWindowless('pages', undefined, { PATH: dir })
    expect(found).toEqual({ file: shell, source: 'installed' })
  })

  it('is the one that is found where there is no shell', async () => {
    const file = program('chromium')
    const found = await findWindowless('pages', undefined, { PATH: dir })
    expect(found).toEqual({ file, source: 'installed' })
  })

  it('is the one that somebody named, whatever stands beside it', async () => {
    const file = program('chromium')
    program('chromium-headless-shell')
    const byOption = await findWindowless('pages', file, {})
    const byEnvironment = await findWindowless('pages', undefined, { CHROME_PATH: file })
    expect([byOption?.file, byEnvironment?.file]).toEqual([file, file])
  })
})

describe('shells beside a browser', () => {
  it.each([
    [
      '/c/chrome/linux-156.0.1.2/chrome-linux64/chrome',
      '/c/chrome-headless-shell/linux-156.0.1.2/chrome-headless-shell-linux64/chrome-headless-shell',
    ],
    [
      'C:\\c\\chrome\\win64-156.0.1.2\\chrome-win64\\chrome.exe',
      'C:\\c\\chrome-headless-shell\\win64-156.0.1.2\\chrome-headless-shell-win64\\chrome-headless-shell.exe',
    ],
    [
      '/c/ms-playwright/chromium-1200/chrome-linux/chrome',
      '/c/ms-playwright/chromium_headless_shell-1200/chrome-linux/headless_shell',
    ],
    [
      '/c/ms-playwright/chromium-1200/chrome-linux64/chrome',
      '/c/ms-playwright/chromium_headless_shell-1200/chrome-headless-shell-linux64/chrome-headless-shell',
    ],
  ])('of %s', (file, shell) => {
    expect(shellsBeside(file)).toContain(shell)
  })
})
