import { requestTarget } from '../plan/request-target.ts'
import { type TrafficModel, trafficSchema } from '../traffic-model.ts'

/** Visitors who ask for one of the paths and go, each path as often as its weight says. */
export function modelOfPaths(
  paths: Readonly<Record<string, number>>,
  ratePerS: number,
): TrafficModel {
  const entries = Object.entries(paths)
  return {
    schema: trafficSchema,
    source: { format: 'paths', lines: 0, unread: 0, requests: 0, sessions: 0, spanS: 0 },
    privacy: { k: 1, tailShare: 0, unsafeShare: 0 },
    routes: entries.map(([path]) => {
      return { method: 'GET', template: path, kind: 'page', samples: [[requestTarget(path), 1]] }
    }),
    clusters: [
      {
        name: 'requests',
        share: 1,
        start: entries.map(([, weight], route) => [route, weight]),
        transitions: {},
        lengths: { all: [[1, 1]], byStart: {} },
        gaps: { page: [0], asset: [0] },
      },
    ],
    arrivals: { meanPerS: ratePerS, peakPerS: ratePerS, curve: [[60, 1]], idc: {} },
  }
}
