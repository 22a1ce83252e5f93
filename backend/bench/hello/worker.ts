import { Hono } from 'hono'

/** The least that can be served on this runtime with this router: what everything else is compared with. */
const app = new Hono()
app.get('/', (c) => c.text('hello'))

export default app
