import type { Bound } from '../../../../model/line/bound.ts'
import type { GrowthBound } from '../../line/growth.ts'

/** An assertion about the file system that a path lies on: without one, the folder of the preview. */
export type DiskAsked = { path?: string } & (
  | { what: 'free' | 'inodes'; limit: Bound; share: boolean }
  /** What is used, in bytes. */
  | { what: 'growth'; limit: GrowthBound }
  /** Milliseconds until it is full. */
  | { what: 'full'; limit: Bound }
)

/** Room on a file system, for users other than root. */
export interface Room {
  freeBytes: number
  /** What is used and what is free for them. */
  totalBytes: number
  /** Absent for file systems without a fixed number of inodes. */
  inodes?: { free: number; total: number }
}

/** Room at one moment, in milliseconds since 1970. */
export interface RoomAt extends Room {
  at: number
}

/** What was seen of it; under load the least room. */
export type DiskSeen = { what: 'room'; room: Room } | Filled

/** How a file system filled while the load was steady. */
export interface Filled {
  what: 'filled'
  /** Bytes that were added per minute; absent when there were too few looks to say. */
  perMin?: number
  /** Less than this per minute would not have been told from nothing. */
  leastPerMin: number
  /** What was left at the end. */
  freeBytes: number
  /** When it was full, in milliseconds after the begin. */
  fullAfterMs?: number
  lengthMs: number
  requestsPerMin: number
  course: string[]
}
