import { Connection } from './connection.ts'

/** Does something with every item over a few connections; the results are in the items' order. */
export async function inParallel<Item, Result>(
  items: Item[],
  { port, connections }: { port: number; connections: number },
  act: (item: Item, connection: Connection) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = new Array(items.length)
  const queue = items.entries()
  const work = async () => {
    const connection = await Connection.open(port)
    try {
      for (const [index, item] of queue) results[index] = await act(item, connection)
    } finally {
      connection.close()
    }
  }
  await Promise.all(Array.from({ length: connections }, work))
  return results
}
