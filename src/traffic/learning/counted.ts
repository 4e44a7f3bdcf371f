import { addClient, type Clients } from '../paths/clients.ts'

/** How often something was seen, and of which clients first. */
export interface Counted {
  count: number
  clients: Clients
}

export function addCounted<K>(map: Map<K, Counted>, key: K, more: Counted): void {
  const present = map.get(key) ?? { count: 0, clients: [] }
  present.count += more.count
  for (const client of more.clients) addClient(present.clients, client)
  map.set(key, present)
}
