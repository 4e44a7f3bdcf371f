import { z } from 'zod'
import type { Container, Health, PublishedPort } from './container.ts'
import { serviceLabel } from './project.ts'

const Text = z.string().catch('')
const Count = z.number().catch(0)
const Moment = z
  .string()
  .transform((text) => Date.parse(text))
  .catch(Number.NaN)

/** The fields that docker and podman share; podman leaves out or empties what does not apply. */
const Inspected = z.object({
  Id: z.string().regex(/^[0-9a-f]{12,64}$/),
  Name: Text,
  RestartCount: Count,
  State: z.object({
    Status: Text,
    ExitCode: Count,
    OOMKilled: z.boolean().catch(false),
    StartedAt: Moment,
    FinishedAt: Moment,
    Health: z
      .object({
        Status: Text,
        Log: z.array(z.object({ Start: Moment, Output: Text })).nullish(),
      })
      .nullish(),
  }),
  Config: z.object({
    Labels: z.record(z.string(), Text).nullish(),
    Healthcheck: z.object({ Test: z.array(Text).nullish(), Interval: Count }).nullish(),
  }),
  HostConfig: z.object({
    NetworkMode: Text,
    RestartPolicy: z.object({ Name: Text, MaximumRetryCount: Count }).nullish(),
  }),
  NetworkSettings: z.object({
    Ports: z
      .record(z.string(), z.array(z.object({ HostIp: Text, HostPort: Text })).nullish())
      .nullish(),
  }),
})
type Inspected = z.infer<typeof Inspected>

/** The containers in the output of `docker inspect` or `podman inspect`. Throws when it is no such output. */
export function readInspection(json: string): Container[] {
  return z.array(Inspected).max(1000).parse(JSON.parse(json)).map(containerOf)
}

function containerOf(raw: Inspected): Container {
  const { State, HostConfig } = raw
  const health = healthOf(raw)
  const policy = HostConfig.RestartPolicy
  const tries = policy?.MaximumRetryCount ?? 0
  return {
    id: raw.Id,
    service: raw.Config.Labels?.[serviceLabel] || raw.Name.replace(/^\//, '') || raw.Id,
    status: State.Status,
    exitCode: State.ExitCode,
    outOfMemory: State.OOMKilled,
    startedAt: State.StartedAt,
    finishedAt: State.FinishedAt,
    restarts: raw.RestartCount,
    comesBack:
      policy?.Name === 'always' ||
      policy?.Name === 'unless-stopped' ||
      (policy?.Name === 'on-failure' &&
        State.ExitCode !== 0 &&
        (tries === 0 || raw.RestartCount < tries)),
    ...(health ? { health } : {}),
    hostNetwork: HostConfig.NetworkMode === 'host',
    ports: portsOf(raw),
  }
}

/** Both report a status of "" or "none" without a health check, and `["NONE"]` for a disabled one. */
function healthOf({ State, Config }: Inspected): Health | undefined {
  const status = State.Health?.Status ?? ''
  const test = Config.Healthcheck?.Test?.[0]
  if (test === undefined || test === 'NONE' || status === '' || status === 'none') return undefined
  const last = State.Health?.Log?.at(-1)
  // Nanoseconds; 0 stands for the default of 30 s.
  const intervalMs = (Config.Healthcheck?.Interval ?? 0) / 1e6 || 30_000
  const askedAt = last && !Number.isNaN(last.Start) ? { askedAt: last.Start } : {}
  return { status, intervalMs, ...askedAt, said: last?.Output ?? '' }
}

function portsOf(raw: Inspected): PublishedPort[] {
  return Object.entries(raw.NetworkSettings.Ports ?? {})
    .filter(([name]) => name.endsWith('/tcp'))
    .flatMap(([name, bound]) =>
      (bound ?? []).map(({ HostIp, HostPort }) => ({
        container: Number.parseInt(name, 10),
        host: Number(HostPort),
        address: HostIp,
      })),
    )
    .filter(({ host }) => Number.isInteger(host) && host > 0 && host < 65_536)
    .toSorted((a, b) => a.container - b.container || a.host - b.host)
}
