import { ServerResponse, type OutgoingHttpHeader, type OutgoingHttpHeaders } from 'node:http'

type Headers = OutgoingHttpHeaders | OutgoingHttpHeader[]

/** A response without an empty content type, which sirv names for a file whose ending it does not know. */
export class TypedResponse extends ServerResponse {
  override writeHead(status: number, reason?: string | Headers, headers?: Headers): this {
    const given = typeof reason === 'object' ? reason : headers
    if (given && !Array.isArray(given) && given['Content-Type'] === '') {
      given['Content-Type'] = 'application/octet-stream'
    }
    return typeof reason === 'string'
      ? super.writeHead(status, reason, given)
      : super.writeHead(status, given)
  }
}
