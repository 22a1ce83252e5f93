import type { Tenant } from '../contracts/operators.ts'
import { runCommand } from '../selfhost/failure.ts'
import { call } from './api.ts'
import { readConnection } from './connection.ts'
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
      const { slug, name, language, origins } = asked
      const tenant = await call(connection, 'createTenant', { body: { slug, name, language, origins } })
      return console.log(`${tenant.name} is ${tenant.state} at ${connection.base}/${tenant.slug}`)
    }
    case 'pause':
    case 'resume': {
      const state = asked.command === 'pause' ? 'paused' : 'active'
      const tenant = await call(connection, 'changeTenant', { params: { tenant: asked.slug }, body: { state } })
      return console.log(`${tenant.name} is ${tenant.state}.`)
    }
    case 'sign-in': {
      const { slug, email, name, role } = asked
      const link = await call(connection, 'createSignInLink', { params: { tenant: slug }, body: { email, name, role } })
      console.log(`A code for ${name} (${email}), good for one sign-in until ${formatTime(link.expiresAt)}:\n`)
      console.log(`  ${link.code}\n`)
      return console.log(`It is sent as {"code": "…"} to POST ${connection.base}/api/v1/${slug}/sessions`)
    }
  }
})

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
