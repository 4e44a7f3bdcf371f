/** Milliseconds, but for the layout shift, which has no unit. */
export const metrics = ['fcp', 'lcp', 'tbt', 'cls', 'speed-index'] as const
export type Metric = (typeof metrics)[number]

export const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const
export type Category = (typeof categories)[number]
