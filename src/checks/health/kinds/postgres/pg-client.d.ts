/** The client alone: the package as a whole also looks for a native one, which no bundle can hold. */
declare module 'pg/lib/client.js' {
  import { Client } from 'pg'

  export default Client
}
