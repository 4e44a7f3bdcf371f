import type { Plot } from '../../../model/plot.ts'
import {
  linearScale,
  logScale,
  multiples,
  roundStep,
  roundTicks,
  type Scale,
  timeTicks,
} from './scale.ts'

const marksOfX = 5
const marksOfY = 4
/** Names stand at the top, which the highest value must not cross. */
const headroom = 0.1
/** A limit so far above everything would make a flat line of it. */
const limitInSight = 2.5
/** Of sizes less than this share of them is no change worth a look, and its marks would differ in their last digits. */
const leastSpan = 1 / 200

export interface Axes {
  x: Scale
  y: Scale
}

/** The scales of both axes, so that all of the plot is in sight. */
export function axesOf(plot: Plot): Axes {
  return { x: xScale(plot), y: yScale(plot) }
}

function xScale({ x, markers = [] }: Plot): Scale {
  const places = [...x.values, ...markers.map((marker) => marker.x)].filter(Number.isFinite)
  const high = largest(places)
  const first = smallest(places)
  if (x.log && first > 0) return logScale(first, high)
  // Time and rates begin with nothing.
  const low = Math.min(0, first)
  const ticks = x.unit === 's' ? timeTicks(low, high, marksOfX) : roundTicks(low, high, marksOfX)
  return linearScale(low, high, ticks)
}

function yScale({ lines, limits = [], unit }: Plot): Scale {
  const values = lines.flatMap((line) => line.values.filter((value) => value !== null))
  const most = largest(values)
  const near = limits.map(({ value }) => value).filter((value) => value <= limitInSight * most)
  const high = largest([most, ...near])
  const least = smallest(values)
  // Of memory and disk the change is of interest; all else counts from nothing.
  const room = Math.max((high - least) * 0.3, high * leastSpan)
  const low = unit === 'bytes' && least > high / 2 ? least - room : Math.min(0, least)
  const step = roundStep(high - low || Math.abs(high) || 1, marksOfY)
  const ticks = multiples(
    step,
    Math.floor(low / step + 1e-9),
    Math.ceil((high + headroom * (high - low)) / step - 1e-9),
  )
  return linearScale(ticks[0] ?? low, ticks.at(-1) ?? high, ticks)
}

function largest(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY)
}

function smallest(values: readonly number[]): number {
  return values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY)
}
