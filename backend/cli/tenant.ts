import type { Tenant } from '../contracts/operators.ts'
import { runCommand } from '../selfhost/failure.ts'
import { call } from './api.ts'
import { type Connection, readConnection } from './connection.ts'
import { layOutTable } from './table.ts'
import { parseTenantArguments } from './tenant-arguments.ts'

/** `npm run tenant -- list|create|pause|resume|sign-in`: a kommun's place in Min Kommun, by the operator API. */
await runCommand(async () => {
  const asked = parseTenantArguments(process.argv.slice(2))
  const connection = readConnection(asked.base)
  switch (asked.command) {
    case 'list': {
      const { items } = await call(connection, 'listTenants')
      return console.log(items.length > 0 ? tabulate(items) : 'There are no tenants yet.')
    }
    case 'create': {
      const { slug, name, language, origins, admin } = asked
      const tenant = await call(connection, 'createTenant', { body: { slug, name, language, origins } })
      console.log(`${tenant.name} is ${tenant.state} at ${connection.base}/${tenant.slug}`)
      if (!admin) return console.log(`\nLet its first admin in: npm run tenant -- sign-in ${slug} --email … --name …`)
      // Members give themselves the name they want when they are in.
      return letIn(connection, { slug, email: admin, name: admin.split('@', 1)[0] ?? admin, role: 'admin' })
    }
    case 'pause':
    case 'resume': {
      const state = asked.command === 'pause' ? 'paused' : 'active'
      const tenant = await call(connection, 'changeTenant', { params: { tenant: asked.slug }, body: { state } })
      return console.log(`${tenant.name} is ${tenant.state}.`)
    }
    case 'sign-in': {
      const { slug, email, name, role } = asked
      return letIn(connection, { slug, email, name, role })
    }
  }
})

interface Newcomer {
  slug: string
  email: string
  name: string
  role: string | undefined
}

async function letIn(connection: Connection, { slug, email, name, role }: Newcomer) {
  const { url, expiresAt } = await call(connection, 'createSignInLink', {
    params: { tenant: slug },
    body: { email, name, role },
  })
  console.log(`\n${email} signs in with this link, once, until ${formatTime(expiresAt)}:\n\n  ${url}\n`)
}

function tabulate(tenants: Tenant[]) {
  return layOutTable([
    ['Slug', 'Name', 'State', 'Created'],
    ...tenants.map(({ slug, name, state, createdAt }) => [slug, name, state, formatTime(createdAt)]),
  ])
}

function formatTime(iso: string) {
  return new Date(iso).toLocaleString('sv-SE', {
    timeZone: 'Europe/Stockholm',
    dateStyle: 'short',
    timeStyle: 'short',
  })
}
