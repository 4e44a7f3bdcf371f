/** A port of a container that the machine answers for. */
export interface PublishedPort {
  container: number
  host: number
  /** The address it is bound to; "" stands for all. */
  address: string
}

/** One container of a preview, as its engine describes it. Names are foreign text. */
export interface Container {
  id: string
  service: string
  /** "created", "running", "exited" …, in the words of the engine. */
  status: string
  exitCode: number
  outOfMemory: boolean
  startedAt: number
  /** When its last run ended; long ago when none has. */
  finishedAt: number
  /** How often its restart policy started it again. */
  restarts: number
  /** Whether that policy will start it again once it has ended with its exit code. */
  comesBack: boolean
  health?: Health
  hostNetwork: boolean
  ports: PublishedPort[]
}

/** The state of a container's own health check. */
export interface Health {
  status: string
  intervalMs: number
  /** When the last one was made, milliseconds since 1970; undefined when none was. */
  askedAt?: number
  /** What the last one wrote. */
  said: string
}

/** Whether it has ended. */
export function hasEnded(container: Pick<Container, 'status'>): boolean {
  return ['exited', 'dead', 'stopped'].includes(container.status)
}
