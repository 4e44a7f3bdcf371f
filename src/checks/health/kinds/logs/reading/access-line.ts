const method = '(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)'
const patterns = [
  /** Common and combined: "GET /a HTTP/1.1" 200. */
  new RegExp(`"${method} [^"]{0,4000} HTTP/[\\d.]+" \\d{3}\\b`),
  /** Those of development servers: GET /a 200 1.2 ms. */
  new RegExp(`(?:^|\\s)${method} /\\S{0,4000} (?:HTTP/[\\d.]+ )?-?\\s*\\d{3}\\b`),
  /** Rails, and PHP's own server: Started GET "/a"; [200]: GET /a. */
  new RegExp(`Started ${method} "|\\[\\d{3}\\]:? ${method} /|${method} \\S{0,4000} => generated`),
]

/** Whether a line tells of one request. What it names may be called anything: /error-handling. */
export function isAccessLine(text: string): boolean {
  return patterns.some((pattern) => pattern.test(text))
}
