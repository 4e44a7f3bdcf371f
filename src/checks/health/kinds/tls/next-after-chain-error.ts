const nexts: Readonly<Record<string, string>> = {
  CERT_HAS_EXPIRED: 'Renew the certificate, or the one in the chain that has expired',
  CERT_NOT_YET_VALID: 'Look at the clocks of the server and of this machine',
  CERT_REVOKED: 'Have a new certificate issued',
  DEPTH_ZERO_SELF_SIGNED_CERT:
    'It is signed by itself: have an authority issue it, or trust it with "ca"',
  SELF_SIGNED_CERT_IN_CHAIN:
    'Its authority is not a known one: trust that with "ca", if it is yours',
}
const missing = /UNABLE_TO_(?:GET_ISSUER_CERT|VERIFY_LEAF_SIGNATURE)/

/** What to do about a chain that does not hold, by OpenSSL's name for what is wrong. */
export function nextAfterChainError(error: string): string {
  if (missing.test(error)) {
    return 'Have the server send the intermediate certificates as well (fullchain.pem)'
  }
  return Object.hasOwn(nexts, error)
    ? (nexts[error] ?? '')
    : 'Look at the chain: openssl s_client -showcerts'
}
