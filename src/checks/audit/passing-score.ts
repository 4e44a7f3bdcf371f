/** From this score on an audit counts as passed, as in Lighthouse's own reports. */
export const passingScore = 0.9
