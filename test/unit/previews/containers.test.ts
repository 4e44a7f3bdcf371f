import { describe, expect, it } from 'vitest'
import type { Container } from '../../../src/previews/containers/container.ts'
import { containerVerdict } from '../../../src/previews/containers/container-verdict.ts'
import { isImageOf, projectName } from '../../../src/previews/containers/project.ts'
import {
  addressesOf,
  publishedAddress,
} from '../../../src/previews/containers/published-address.ts'
import { readInspection } from '../../../src/previews/containers/read-inspection.ts'
import { environmentArguments } from '../../../src/previews/dockerfile/environment-arguments.ts'

const container = (more: Partial<Container>): Container => ({
  id: 'a'.repeat(64),
  service: 'web',
  status: 'running',
  exitCode: 0,
  outOfMemory: false,
  startedAt: 0,
  finishedAt: 0,
  restarts: 0,
  comesBack: false,
  hostNetwork: false,
  ports: [],
  ...more,
})
const health = (status: string) => ({ health: { status, intervalMs: 1000, said: '' } })
const ended = (exitCode: number, more: Partial<Container> = {}) =>
  container({ service: 'init', status: 'exited', exitCode, ...more })

describe('the verdict on containers', () => {
  it.each<[string, Container[], string]>([
    ['one that runs', [container({})], 'settled'],
    ['one beside a one-shot that ended with 0', [container({}), ended(0)], 'settled'],
    ['a healthy one', [container(health('healthy'))], 'settled'],
    ['one whose check is open', [container(health('starting'))], 'waiting'],
    ['one that is only made', [container({ status: 'created' })], 'waiting'],
    ['one that is paused', [container({ status: 'paused' })], 'waiting'],
    ['one that comes back', [container({}), ended(1, { comesBack: true })], 'waiting'],
    ['one between two starts', [container({ status: 'restarting' })], 'waiting'],
    ['a one-shot that ended with 3', [container({}), ended(3)], 'failed'],
    ['an unhealthy one', [container(health('unhealthy'))], 'failed'],
    ['the site, ended with 0', [ended(0, { service: 'web' })], 'failed'],
    ['a dead one, while another is open', [container(health('starting')), ended(1)], 'failed'],
  ])('%s', (_name, containers, kind) => {
    expect(containerVerdict(containers, 'web').kind).toBe(kind)
  })
})

/** The fields of `inspect` that are read, as Docker 28 and podman 4.3 write them. */
const inspected = (more: object) => ({
  Id: 'b'.repeat(64),
  Name: '/rehearse-1-web-1',
  RestartCount: 0,
  State: { Status: 'running', ExitCode: 0, OOMKilled: false, StartedAt: '2026-01-01T00:00:00Z' },
  Config: { Labels: { 'com.docker.compose.service': 'web' } },
  HostConfig: { NetworkMode: 'bridge', RestartPolicy: { Name: 'no', MaximumRetryCount: 0 } },
  NetworkSettings: { Ports: {} },
  ...more,
})
const read = (more: object) => readInspection(JSON.stringify([inspected(more)]))[0]

describe('reading what an engine tells of a container', () => {
  it('finds its service, ports and health check', () => {
    const state = { Status: 'running', ExitCode: 0, StartedAt: '2026-01-01T00:00:00.5Z' }
    const log = [
      { Start: '2026-01-01T00:00:01Z', Output: 'first' },
      { Start: '2026-01-01T00:00:02Z', Output: 'no' },
    ]
    const found = read({
      State: { ...state, Health: { Status: 'starting', Log: log } },
      Config: {
        Labels: { 'com.docker.compose.service': 'shop' },
        Healthcheck: { Test: ['CMD', 'true'], Interval: 2e9 },
      },
      NetworkSettings: {
        Ports: {
          '9000/tcp': [{ HostIp: '127.0.0.1', HostPort: '41000' }],
          '80/tcp': [
            { HostIp: '0.0.0.0', HostPort: '40000' },
            { HostIp: '::', HostPort: '40000' },
          ],
          '53/udp': [{ HostIp: '', HostPort: '40053' }],
          '443/tcp': null,
        },
      },
    })
    expect(found).toMatchObject({
      service: 'shop',
      startedAt: Date.UTC(2026, 0, 1) + 500,
      health: {
        status: 'starting',
        intervalMs: 2000,
        askedAt: Date.UTC(2026, 0, 1) + 2000,
        said: 'no',
      },
      ports: [
        { container: 80, host: 40_000, address: '0.0.0.0' },
        { container: 80, host: 40_000, address: '::' },
        { container: 9000, host: 41_000, address: '127.0.0.1' },
      ],
    })
  })

  it('has no health check where there is none, however that is written', () => {
    const state = { Status: 'running', ExitCode: 0, StartedAt: '' }
    expect(read({})).not.toHaveProperty('health')
    const podman = { State: { ...state, Health: { Status: '', Log: null } } }
    expect(read(podman)).not.toHaveProperty('health')
    const off = { Healthcheck: { Test: ['NONE'] } }
    expect(
      read({ State: { ...state, Health: { Status: 'none' } }, Config: off }),
    ).not.toHaveProperty('health')
  })

  it.each([
    ['no', 1, 0, 0, false],
    ['', 1, 0, 0, false],
    ['always', 0, 9, 0, true],
    ['unless-stopped', 0, 9, 0, true],
    ['on-failure', 0, 0, 0, false],
    ['on-failure', 1, 7, 0, true],
    ['on-failure', 1, 2, 3, true],
    ['on-failure', 1, 3, 3, false],
  ])(
    'with policy "%s", exit code %i, %i of %i restarts, comes back: %s',
    (Name, ExitCode, RestartCount, MaximumRetryCount, back) => {
      const State = { Status: 'exited', ExitCode, StartedAt: '' }
      const HostConfig = { NetworkMode: '', RestartPolicy: { Name, MaximumRetryCount } }
      expect(read({ State, HostConfig, RestartCount })?.comesBack).toBe(back)
    },
  )

  it('refuses what is no such output', () => {
    expect(() => readInspection('{}')).toThrow()
    expect(() => read({ Id: '--all' })).toThrow()
  })
})

const published = (inside: number, host: number, address = '') => ({
  container: inside,
  host,
  address,
})

describe('the address of a container', () => {
  it('is that of the named port, else of the lowest', () => {
    const web = container({ ports: [published(80, 40_000), published(9000, 41_000)] })
    expect(publishedAddress([web], undefined)?.host).toBe(40_000)
    expect(publishedAddress([web], 9000)?.host).toBe(41_000)
    expect(publishedAddress([web], 81)).toBeUndefined()
    expect(publishedAddress([container({})], undefined)).toBeUndefined()
    expect(publishedAddress([container({ hostNetwork: true })], 3000)?.host).toBe(3000)
  })

  it.each([
    ['', ['http://127.0.0.1:1/x', 'http://[::1]:1/x']],
    ['0.0.0.0', ['http://127.0.0.1:1/x', 'http://[::1]:1/x']],
    ['127.0.0.2', ['http://127.0.0.2:1/x']],
    ['::1', ['http://[::1]:1/x']],
  ])('bound to "%s" is asked at %j', (address, urls) => {
    expect(addressesOf(published(80, 1, address), '/x').map(String)).toEqual(urls)
  })
})

describe('what belongs to a project', () => {
  it('has a name that engines take, different for every id', () => {
    const name = projectName('01234567-89ab-4def-8123-456789abcdef')
    expect(name).toBe('rehearse-0123456789ab4def')
  })

  it.each([
    ['localhost/rehearse-1_web:latest', true],
    ['rehearse-1-web:latest', true],
    ['rehearse-1:latest', true],
    ['rehearse-1', true],
    ['rehearse-12-web:latest', false],
    ['rehearse-1.5:latest', false],
    ['registry.example/rehearse-1/other:latest', false],
    ['<none>:<none>', false],
  ])('%s: %s', (reference, own) => {
    expect(isImageOf('rehearse-1', reference)).toBe(own)
  })
})

it('hands variables over by name, except those that the tool itself reads', () => {
  const made = environmentArguments({
    TOKEN: 'x',
    PATH: '/bin',
    DOCKER_HOST: 'tcp://a',
    https_proxy: 'p',
  })
  expect(made).toEqual({
    args: ['-e', 'TOKEN', '-e', 'PATH=/bin', '-e', 'DOCKER_HOST=tcp://a', '-e', 'https_proxy=p'],
    env: { TOKEN: 'x' },
  })
})
