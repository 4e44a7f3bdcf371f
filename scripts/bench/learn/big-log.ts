import { type Random, seededRandom } from '../../../src/traffic/random.ts'

const blockLength = 256 * 1024
const startMs = Date.UTC(2026, 2, 1)
const perS = 250
/** So many visitors are there at any time; who leaves makes room for somebody new. */
const present = 3000
const requestsEach = 25
const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')
const agents = [
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36',
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1',
  'Mozilla/5.0 (compatible; ExampleBot/2.0; +http://bot.example/about)',
]

interface Visitor {
  address: string
  agent: string
}

/**
 * Blocks of a log in the combined format, about so many bytes, with what makes it hard to keep: ever new
 * addresses, products, searches and tokens; refused and unreadable lines among them.
 */
export function* bigLog(bytes: number): Generator<string> {
  const random = seededRandom('big log')
  const visitors = Array.from({ length: present }, () => visitorOf(random))
  let block = ''
  let written = 0
  let timeMs = startMs
  let second = ''
  let secondMs = -1
  while (written + block.length < bytes) {
    timeMs += (2000 / perS) * random.next()
    if (Math.floor(timeMs / 1000) !== secondMs) {
      secondMs = Math.floor(timeMs / 1000)
      second = clfTime(secondMs * 1000)
    }
    const place = random.below(present)
    if (random.next() * requestsEach < 1) visitors[place] = visitorOf(random)
    const { address, agent } = visitors[place] ?? visitorOf(random)
    const lot = random.next()
    const method = lot < 0.03 ? 'POST' : 'GET'
    const status = lot > 0.97 ? 404 : 200
    block += `${address} - - [${second}] "${method} ${targetOf(random)} HTTP/1.1" ${status} ${random.below(90_000)} "https://shop.example/c/shoes" "${agent}"\n`
    if (lot > 0.9999) block += `${address} - - [torn\n`
    if (block.length < blockLength) continue
    yield block
    written += block.length
    block = ''
  }
  yield block
}

function visitorOf(random: Random): Visitor {
  const lot = random.next()
  const address = `${1 + random.below(223)}.${random.below(256)}.${random.below(256)}.${random.below(256)}`
  return { address, agent: agents[lot < 0.6 ? 0 : lot < 0.9 ? 1 : 2] ?? '' }
}

function targetOf(random: Random): string {
  const lot = random.next()
  const popular = Math.floor(50_000 ** random.next())
  if (lot < 0.15) return '/'
  if (lot < 0.4) return `/p/${popular}`
  if (lot < 0.6) return `/media/${popular}/small.jpg`
  if (lot < 0.7) return `/c/category-${Math.floor(40 * random.next() ** 2)}?page=${random.below(9)}`
  if (lot < 0.8) return '/assets/site.css'
  if (lot < 0.85) return `/search?q=word${random.below(1e6)}&sort=price`
  if (lot < 0.9) return `/blog/about-thing-${popular}`
  if (lot < 0.95) return `/users/name${random.below(1e6)}/cart`
  return `/reset/${random.below(2 ** 32).toString(36)}${random.below(2 ** 32).toString(36)}`
}

function clfTime(timeMs: number): string {
  const [date = '', clock = ''] = new Date(timeMs).toISOString().split('T')
  const [year, month, day] = date.split('-')
  return `${day}/${months[Number(month) - 1]}/${year}:${clock.slice(0, 8)} +0000`
}
