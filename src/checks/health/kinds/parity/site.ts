/** What is looked at of one site, as it came. */
export interface Site {
  status: number
  /** By lower-case name; without cookies. */
  headers: Readonly<Record<string, string>>
  /** The `set-cookie` fields as they came, without values. */
  cookies: readonly { name: string; attributes: string }[]
  /** What a handshake shows; absent over plain HTTP. */
  tls?: {
    protocol: string
    /** Who issued the certificate. */
    issuer: string
    /** The versions of HTTP that the server accepts over TLS, by their ALPN names. */
    versions: string[]
  }
  /** What plain HTTP answers where the site is https: "308 to https", or why nothing came. */
  plain?: string
}
