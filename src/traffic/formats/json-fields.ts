/**
 * Which keys of a JSON log hold what: for each the names to try in turn, where "a.b" is also the key b of the
 * object at a.
 */
export interface JsonFields {
  name: string
  title: string
  /** A line of this format has all of these. */
  signature: readonly string[]
  time: readonly string[]
  /** A whole request line; else method and target. */
  request?: readonly string[]
  method: readonly string[]
  target: readonly string[]
  /** Where the target has no query, what holds it. */
  query?: readonly string[]
  status: readonly string[]
  address: readonly string[]
  forwarded?: readonly string[]
  agent: readonly string[]
  host: readonly string[]
  /** Several lines with one value are of one request. */
  requestId?: readonly string[]
}

/** The formats of one program each; the last is what people make of nginx and others by themselves. */
export const jsonFields: readonly JsonFields[] = [
  {
    name: 'caddy',
    title: 'Caddy',
    signature: ['ts', 'request.uri', 'request.method'],
    time: ['ts'],
    method: ['request.method'],
    target: ['request.uri'],
    status: ['status'],
    address: ['request.client_ip', 'request.remote_ip', 'request.remote_addr'],
    agent: ['request.headers.User-Agent'],
    host: ['request.host'],
  },
  {
    name: 'traefik-json',
    title: 'Traefik access log (JSON)',
    signature: ['RequestPath', 'RequestMethod'],
    time: ['StartUTC', 'StartLocal', 'time'],
    method: ['RequestMethod'],
    target: ['RequestPath'],
    status: ['DownstreamStatus', 'OriginStatus'],
    address: ['ClientHost', 'ClientAddr'],
    forwarded: ['request_X-Forwarded-For'],
    agent: ['request_User-Agent'],
    host: ['RequestHost', 'RequestAddr'],
  },
  {
    name: 'cloudflare',
    title: 'Cloudflare Logpush',
    signature: ['ClientRequestMethod'],
    time: ['EdgeStartTimestamp', 'EdgeEndTimestamp'],
    method: ['ClientRequestMethod'],
    target: ['ClientRequestURI', 'ClientRequestPath'],
    status: ['EdgeResponseStatus', 'OriginResponseStatus'],
    address: ['ClientIP'],
    agent: ['ClientRequestUserAgent'],
    host: ['ClientRequestHost'],
  },
  {
    name: 'vercel',
    title: 'Vercel log drain',
    signature: ['proxy.path', 'proxy.method'],
    time: ['proxy.timestamp', 'timestamp'],
    method: ['proxy.method'],
    target: ['proxy.path'],
    status: ['proxy.statusCode', 'statusCode'],
    address: ['proxy.clientIp'],
    agent: ['proxy.userAgent'],
    host: ['proxy.host', 'host'],
    requestId: ['requestId', 'proxy.vercelId'],
  },
  {
    name: 'netlify',
    title: 'Netlify log drain',
    signature: ['url', 'status_code', 'log_type'],
    time: ['timestamp'],
    method: ['method'],
    target: ['url', 'path'],
    status: ['status_code'],
    address: ['client_ip', 'ip'],
    agent: ['user_agent'],
    host: ['domain', 'host'],
  },
  {
    name: 'json',
    title: 'nginx JSON and others with the usual keys',
    signature: [],
    time: 'time_iso8601 @timestamp msec timestamp time time_local ts date datetime start_time'.split(
      ' ',
    ),
    request: ['request', 'request_line', 'requestLine', 'http.request.line'],
    method:
      'request_method method verb http_method httpMethod http.request.method req.method requestMethod httpRequest.requestMethod'.split(
        ' ',
      ),
    target:
      'request_uri uri request_path requestPath url.original url path target request_url req.url http.request.uri url.path requestUri httpRequest.requestUrl'.split(
        ' ',
      ),
    query: ['args', 'query_string', 'query', 'url.query'],
    status:
      'status status_code statusCode response_status response code http.response.status_code res.statusCode httpRequest.status'.split(
        ' ',
      ),
    address:
      'remote_addr client_ip clientip clientIp remote_ip ip client remote remote_address client_addr source.ip client.ip source.address req.remoteAddress remoteIp httpRequest.remoteIp'.split(
        ' ',
      ),
    forwarded:
      'http_x_forwarded_for x_forwarded_for xff forwarded_for http_x_real_ip real_ip'.split(' '),
    agent:
      'http_user_agent user_agent userAgent agent ua useragent user_agent.original req.headers.user-agent httpRequest.userAgent'.split(
        ' ',
      ),
    host: 'host http_host server_name vhost hostname url.domain req.headers.host'.split(' '),
  },
]
