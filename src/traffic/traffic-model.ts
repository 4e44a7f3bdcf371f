import { z } from 'zod'

/*
 * What `rehearse learn` writes and the load check reads: how visitors behave, and nothing of who they are. The
 * file lies in a repository, so a pull request may have written it; the schema bounds what it lets in.
 */

export const trafficSchema = 'rehearse.traffic/1'

const mostRoutes = 5000
const mostEntries = 20_000

/** Index into `routes`. */
const RouteIndex = z.int().nonnegative().max(mostRoutes)
const RouteKey = z.string().regex(/^\d{1,4}$/)
const GroupIndex = z.int().nonnegative().max(mostRoutes)
const Weight = z.number().positive().max(1e12)
const Odds = z.number().positive().max(1e9)
const Milliseconds = z.number().nonnegative().max(86_400_000)

/** `[what, weight]`: how often each comes, relative to the others. */
const WeightedRoutes = z.array(z.tuple([RouteIndex, Weight])).max(mostEntries)
const WeightedLengths = z.array(z.tuple([z.int().min(1).max(10_000), Weight])).max(mostEntries)

/** Path and query as they stand in a request line, the values of the query left out. */
export const Path = z
  .string()
  .max(2048)
  .regex(/^\/(?![/\\])[!-~]*$/)

/** Requests of one kind: a method and a path whose changing parts are named. */
export const TrafficRoute = z.strictObject({
  method: z.string().regex(/^[A-Z]{3,10}$/),
  /** "/docs/:n", "/search?page&q"; "*" is the tail: all that too few clients asked for to be named. */
  template: z.string().min(1).max(2048),
  /** What a browser fetches by itself for a page, or what somebody asked for. */
  kind: z.enum(['page', 'asset', 'tail']),
  /** Concrete paths that enough clients asked for, the most frequent first; none for the tail. */
  samples: z.array(z.tuple([Path, Weight])).max(100),
})
export type TrafficRoute = z.infer<typeof TrafficRoute>

/**
 * What follows how many assets of a page: of a gallery with 24 pictures, the next page comes after the 24th, not after
 * any of them with a chance of one in 24. Ratios of odds, by how many were fetched since the last page, from 1 on; the
 * last is for more as well.
 */
const EmbeddedCounts = z.strictObject({
  /** How much likelier than by its transitions a page comes next rather than an asset. */
  pages: z.array(Odds).min(1).max(200),
  /** The same by the asset before; both count. */
  byRoute: z.record(RouteKey, Odds),
  /** How much likelier than by its route a request is the last of its session. */
  ends: z.array(Odds).max(200),
})

/** Visitors who behave alike: browsers, bots, readers of feeds. */
export const TrafficCluster = z.strictObject({
  name: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
  /** Share of all sessions, from 0 to 1. */
  share: z.number().nonnegative().max(1),
  /** Where sessions begin. */
  start: WeightedRoutes.min(1),
  /** What follows what, by the index of the route before. The end of a session is not among it. */
  transitions: z.record(RouteKey, WeightedRoutes),
  /**
   * Ways that too few clients went to be told one by one. A route that somebody left by such a way belongs to
   * a group of routes, the first where none is named; a group tells where such ways led from all its routes
   * together, and how many led where even that would tell too much: they count for the group above.
   */
  rare: z
    .strictObject({
      /** How often they were gone, by the route before, in the weights of `transitions`. */
      from: z.record(RouteKey, Weight),
      groupOf: z.record(RouteKey, GroupIndex),
      groups: z
        .array(
          z.strictObject({
            to: WeightedRoutes,
            rarer: z.number().nonnegative().max(1e12),
            above: GroupIndex.optional(),
          }),
        )
        .min(1)
        .max(mostRoutes),
    })
    .optional(),
  /**
   * How much likelier than of others a request is the last of its session, by its route, as a ratio of odds.
   * Where it is given, sessions end by it and by `lengths.all` together, and `lengths.byStart` is not needed.
   */
  ends: z.record(RouteKey, Odds).optional(),
  /**
   * The same from the first page on that is asked for after the first request of the session: by then a browser
   * has what all pages share. Where it is absent, nothing changes there.
   */
  later: z
    .strictObject({
      transitions: z.record(RouteKey, WeightedRoutes),
      rareFrom: z.record(RouteKey, Weight),
      ends: z.record(RouteKey, Odds),
    })
    .optional(),
  /** Before and after a page was asked for beyond the first request. */
  embedded: z
    .strictObject({ first: EmbeddedCounts.optional(), later: EmbeddedCounts.optional() })
    .optional(),
  /** Requests per session: of all sessions, and of those that begin at a route that enough of them share. */
  lengths: z.strictObject({
    all: WeightedLengths.min(1),
    byStart: z.record(RouteKey, WeightedLengths.min(1)),
  }),
  /**
   * Milliseconds from one request of a session to the next, as evenly spaced quantiles from 0 to 1, by the kind
   * of the next.
   */
  gaps: z.strictObject({
    page: z.array(Milliseconds).min(1).max(1001),
    asset: z.array(Milliseconds).min(1).max(1001),
  }),
  /** The same by the way from one route to the next, where enough was seen of it; else `gaps` tells. */
  paces: z
    .strictObject({
      /** Quantiles of each pace, the quickest first. */
      quantiles: z.array(z.array(Milliseconds).min(1).max(1001)).max(20),
      /** By the route before, `[route, index of its pace]`. */
      of: z.record(
        RouteKey,
        z.array(z.tuple([RouteIndex, z.int().nonnegative()])).max(mostEntries),
      ),
      /**
       * How much the gaps of one visitor are alike, from 0 to 1: the correlation of their normal scores. Who is
       * quick once is quick again.
       */
      alike: z.number().min(0).max(1),
    })
    .optional(),
})
export type TrafficCluster = z.infer<typeof TrafficCluster>
export type EmbeddedCounts = z.infer<typeof EmbeddedCounts>

export const TrafficModel = z.strictObject({
  schema: z.literal(trafficSchema),
  source: z.strictObject({
    /** The format of the log, "har", or "crawl" for a model that no log stands behind. */
    format: z.string().max(40),
    lines: z.int().nonnegative(),
    /** Lines that could not be read. */
    unread: z.int().nonnegative(),
    requests: z.int().nonnegative(),
    sessions: z.int().nonnegative(),
    spanS: z.number().nonnegative(),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .optional(),
  }),
  privacy: z.strictObject({
    /** The fewest clients that must have asked for a path before it is named. */
    k: z.int().min(1),
    /** Share of the requests that went to the tail. */
    tailShare: z.number().min(0).max(1),
    /** Requests with another method than GET and HEAD that the model leaves out, as a share of all. */
    unsafeShare: z.number().min(0).max(1),
  }),
  routes: z.array(TrafficRoute).min(1).max(mostRoutes),
  clusters: z.array(TrafficCluster).min(1).max(20),
  arrivals: z.strictObject({
    /** Mean requests per second while the log ran: what `1x` stands for. */
    meanPerS: z.number().positive().max(1e6),
    /** The busiest minute, as requests per second. */
    peakPerS: z.number().positive().max(1e6),
    /** Session starts over time: for so many seconds, so many times as many as in the mean. */
    curve: z
      .array(z.tuple([z.number().positive().max(1e9), z.number().nonnegative().max(1e6)]))
      .min(1)
      .max(20_000),
    /** Visitors who were on the site already when the log began. */
    underway: z.number().nonnegative().max(1e9).optional(),
    /** Variance over mean of the requests in windows of 1, 10 and 60 s; 1 is as random as chance. */
    idc: z.strictObject({ '1': z.number(), '10': z.number(), '60': z.number() }).partial(),
  }),
  /** How near plans from this model come to the log, as ratios to what two halves of the log differ by. */
  fidelity: z
    .strictObject({
      path: z.number().nonnegative(),
      transition: z.number().nonnegative(),
      length: z.number().nonnegative(),
      /** Of the plan relative to the log, by window in seconds: 1 is as bursty as the log. */
      burstiness: z.record(z.string().max(4), z.number().nonnegative()),
    })
    .optional(),
})
export type TrafficModel = z.infer<typeof TrafficModel>
