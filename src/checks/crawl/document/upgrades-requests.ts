/**
 * Whether a Content-Security-Policy, or a list of several, has browsers ask over https for what a page refers to
 * over http: https://www.w3.org/TR/upgrade-insecure-requests/
 */
export function upgradesRequests(policies: string): boolean {
  return policies
    .split(/[;,]/)
    .some((directive) => /^upgrade-insecure-requests(?:\s|$)/i.test(directive.trim()))
}
