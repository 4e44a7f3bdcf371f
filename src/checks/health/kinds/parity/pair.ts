/** What a trait of a site consists of, by name. */
export type Facts = Readonly<Record<string, string>>

/** A trait of both sites, or why it cannot be compared. */
export type Pair = { here: Facts; there: Facts } | { unlike: string }
