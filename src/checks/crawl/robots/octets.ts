const unreserved = /[\w.~-]/

/**
 * A path so that two ways to write the same octets are equal: what is not ASCII in percent-encoding, its digits in
 * capitals, and what needs no encoding as it is.
 */
export function octets(path: string): string {
  return path
    .toWellFormed()
    .replaceAll(/[^\x21-\x7e]+/g, encodeURIComponent)
    .replaceAll(/%[0-9a-f]{2}/gi, (code) => {
      const sign = String.fromCharCode(Number.parseInt(code.slice(1), 16))
      return unreserved.test(sign) ? sign : code.toUpperCase()
    })
}
