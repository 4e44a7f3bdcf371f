/** The fewest clients that must have asked for something before the model names it. */
export const fewestClients = 3

/**
 * The first few of the clients that asked for something, each as a number that means nothing: enough to know
 * whether they were enough.
 */
export type Clients = number[]

export function addClient(clients: Clients, client: number): void {
  if (clients.length < fewestClients && !clients.includes(client)) clients.push(client)
}
