import type { Comparison } from '../../../../model/line/comparison.ts'
import type { Endpoint } from '../../line/endpoint.ts'
import type { TextTest } from '../../line/text-test.ts'

/** An assertion about a port. */
export type TcpAsked = { endpoint: Endpoint } & (
  | { what: 'connects'; limit?: Comparison }
  | { what: 'refuses' }
  | { what: 'banner'; test: TextTest }
)

/** What a connection shows. */
export type TcpSeen =
  /** Not open: nothing listens, or nothing answers. */
  | { closed: string }
  | {
      /** Until it was open. */
      ms: number
      /** What the server says first, at most a line. */
      banner?: string
      holds?: boolean
    }
