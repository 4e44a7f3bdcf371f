import { execFileSync } from 'node:child_process'
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { keepFile } from '../../src/kept-files.ts'
import { readPictures, takePictures } from '../../src/shown-pictures.ts'
import { aJpeg, aPng } from '../fixtures/report/pictures.ts'
import { aFinding, aResult } from '../unit/github/a-report.ts'

let root: string
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'rehearse-pictures-'))
})
afterEach(() => rmSync(root, { recursive: true }))

const nameOf = (index: number) => `pictures/${index.toString(16).padStart(16, '0')}.jpg`

function folder(name: string, files: Readonly<Record<string, Uint8Array | string>> = {}): string {
  const dir = path.join(root, name)
  mkdirSync(path.join(dir, 'pictures'), { recursive: true })
  for (const [file, content] of Object.entries(files)) writeFileSync(path.join(dir, file), content)
  return dir
}

it('shows what is a picture by its content, and nothing else that may stand there', async () => {
  const dir = folder('run', {
    [nameOf(0)]: aPng(8, 8),
    [nameOf(1)]: '<script>alert(1)</script>',
    [nameOf(2)]: Buffer.concat([aJpeg(8, 8), Buffer.alloc(400_000)]),
    'secret.jpg': aPng(9, 9),
  })
  symlinkSync(path.join(dir, 'secret.jpg'), path.join(dir, nameOf(3)))
  execFileSync('mkfifo', [path.join(dir, nameOf(4))])
  mkdirSync(path.join(dir, nameOf(5)))
  const names = [...Array.from({ length: 7 }, (_, index) => nameOf(index)), 'secret.jpg']
  const shown = await readPictures(dir, [...names, '../run/secret.jpg', '/etc/passwd'])
  expect([...shown]).toEqual([
    [
      nameOf(0),
      {
        type: 'image/png',
        width: 8,
        height: 8,
        url: `data:image/png;base64,${aPng(8, 8).toString('base64')}`,
      },
    ],
  ])
})

it('shows 40 pictures and 3 MB at most, the first that are named', async () => {
  const names = Array.from({ length: 60 }, (_, index) => nameOf(index))
  const small = folder('small', Object.fromEntries(names.map((name) => [name, aPng(4, 4)])))
  expect([...(await readPictures(small, names)).keys()]).toEqual(names.slice(0, 40))
  const large = Buffer.concat([aJpeg(8, 8), Buffer.alloc(350_000)])
  const big = folder('big', Object.fromEntries(names.map((name) => [name, large])))
  expect((await readPictures(big, names)).size).toBe(8)
})

it('takes the pictures of other jobs under names of their own', async () => {
  const ours = folder('ours')
  const result = aResult([
    aFinding({ picture: nameOf(1) }),
    aFinding({ picture: nameOf(2) }),
    aFinding({ subject: '/plain' }),
  ])
  const one = folder('one', { [nameOf(1)]: aPng(1, 1), [nameOf(2)]: 'no picture' })
  const two = folder('two', { [nameOf(1)]: aPng(2, 2) })
  const [first] = await takePictures(ours, [result], one)
  const [second] = await takePictures(ours, [result], two)
  const taken = [first, second].map((of) => of?.findings[0]?.picture ?? '')
  expect(new Set([...taken, nameOf(1)]).size).toBe(3)
  expect(taken.map((name) => readFileSync(path.join(ours, name)))).toEqual([aPng(1, 1), aPng(2, 2)])
  expect(first?.findings.slice(1).map((finding) => 'picture' in finding)).toEqual([false, false])
  expect(readdirSync(path.join(ours, 'pictures'))).toHaveLength(2)
})

it('never writes through a link', async () => {
  const dir = folder('run')
  writeFileSync(path.join(root, 'outside'), 'untouched')
  symlinkSync(path.join(root, 'outside'), path.join(dir, nameOf(7)))
  await keepFile(dir, path.basename(nameOf(7)), aPng(1, 1))
  expect(readFileSync(path.join(root, 'outside'), 'utf8')).toBe('untouched')
  await expect(keepFile(dir, '../x.jpg', aPng(1, 1))).rejects.toThrow('no name of a file')
})
