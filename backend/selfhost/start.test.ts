import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type Challenge, solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { demoDialogue, demoTenant } from '../demo/dialogue.ts'
import { findFreePorts } from '../test/support/free-ports.ts'
import { type RunningProduct, startProduct } from '../test/support/product.ts'
import { listHolders } from './lock.ts'
import { inProject } from './root.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const demo = `${demoTenant.slug}/${demoDialogue.slug}`
let product: RunningProduct
let folder: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'start-'))
  product = await startProduct({ env: { MK_PROOF_ZEROS: '1' } })
})
afterAll(async () => {
  await product?.stop()
  rmSync(folder, { recursive: true })
})

interface Ended {
  code: number
  output: string
}

/** Runs a command of ours to its end, beside the product that runs. */
async function run(script: string, args: string[], env: Record<string, string> = {}): Promise<Ended> {
  const variables = { PATH: process.env.PATH, NO_COLOR: '1', MK_BASE_URL: product.base, MK_DATA_DIR: folder, ...env }
  const ended = promisify(execFile)(process.execPath, [inProject(script), ...args], { env: variables })
  return ended.then(
    ({ stdout, stderr }) => ({ code: 0, output: stdout + stderr }),
    (error) => ({ code: error.code, output: error.stdout + error.stderr }),
  )
}
const start = (env: Record<string, string>) => run('backend/selfhost/start.ts', ['--no-build'], env)
const tenant = (...args: string[]) => run('backend/cli/tenant.ts', args, { MK_OPERATOR_TOKEN: product.operatorToken })
const importRows = (...args: string[]) =>
  run('backend/cli/import.ts', args, { MK_OPERATOR_TOKEN: product.operatorToken })

/** Asks for a list that nobody asked for before: the edge may keep an answer for five seconds. */
const countProposals = async () => {
  const list = `${product.base}/api/v1/${demo.replace('/', '/dialogues/')}/proposals?limit=${++asked}`
  return ((await (await fetch(list)).json()) as { total: number }).total
}
let asked = 0

async function submitProposal(email: string) {
  const [tenantSlug, dialogueSlug] = demo.split('/')
  const api = `${product.base}/api/v1/${tenantSlug}`
  const key = crypto.randomUUID()
  const challenge = (await (await fetch(`${api}/challenges/${key}`)).json()) as Challenge
  const solution = await solveChallenge({ challenge, deriveKey })
  const author = { kind: 'alias', name: 'Cyklist' }
  const proposal = { heading: 'Fler bänkar', text: 'Vid dammen.', author, email, proof: { challenge, solution } }
  const response = await fetch(`${api}/dialogues/${dialogueSlug}/proposals`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key, Origin: product.examples },
    body: JSON.stringify(proposal),
  })
  return response.status
}

test('the addresses it prints can be opened', async () => {
  const urls = product.logs().match(/http:\S+/g) ?? []
  expect(urls).toHaveLength(5)
  for (const url of urls) expect([url, (await fetch(url)).status]).toEqual([url, 200])
})

/** Follows a printed sign-in link, as its page does. */
async function follow(output: string): Promise<{ role: string }> {
  const [, slug, code] = /\/(\w+)\/admin\/sign-in#code=(\S{43})$/m.exec(output) ?? []
  const headers = { 'Content-Type': 'application/json', Origin: product.base }
  const init = { method: 'POST', headers, body: JSON.stringify({ code }) }
  const response = await fetch(`${product.base}/api/v1/${slug}/sessions`, init)
  return response.json() as Promise<{ role: string }>
}

test('the link it prints lets the demo’s first admin in, once', async () => {
  expect(await follow(product.logs())).toMatchObject({ role: 'admin' })
  expect(await follow(product.logs())).toMatchObject({ code: 'unauthenticated' })
})

test('a second start on the same data folder is refused', async () => {
  const [port] = await findFreePorts(1)
  const ended = await start({ MK_DATA_DIR: product.dataDir, MK_PORT: String(port), MK_EXAMPLES_PORT: 'off' })
  expect(ended).toEqual({ code: 1, output: expect.stringContaining('already runs on the data folder') })
})

test('a taken port is told with the variable that changes it', async () => {
  const port = new URL(product.base).port
  const ended = await start({ MK_DATA_DIR: join(folder, 'other'), MK_PORT: port, MK_EXAMPLES_PORT: 'off' })
  expect(ended).toEqual({ code: 1, output: expect.stringContaining(`Port ${port} is taken`) })
  expect(ended.output).toContain('MK_PORT')
})

test('bad settings are told before anything starts', async () => {
  const ended = await start({ MK_PORT: 'many' })
  expect(ended).toEqual({ code: 1, output: 'MK_PORT is "many": give a port between 1 and 65535.\n' })
})

test('tenants are created, listed, paused and resumed from the command line', async () => {
  const created = await tenant('create', 'alby', '--name', 'Alby kommun', '--origin', 'https://www.alby.se')
  expect(created).toEqual({
    code: 0,
    output: expect.stringMatching(
      /^Alby kommun is active at \S+\/alby\n\nLet its first admin in: npm run tenant -- sign-in alby/,
    ),
  })
  expect((await tenant('pause', 'alby')).output).toBe('Alby kommun is paused.\n')
  expect((await tenant('list')).output).toMatch(/^alby +Alby kommun +paused/m)
  expect((await tenant('resume', 'alby')).output).toBe('Alby kommun is active.\n')
  const link = await tenant('sign-in', 'alby', '--email', 'a@alby.se', '--name', 'Anna', '--role', 'analyst')
  expect(await follow(link.output)).toMatchObject({ email: 'a@alby.se', name: 'Anna', role: 'analyst' })
  const another = await tenant('create', 'nyby', '--name', 'Nyby kommun', '--admin', 'b@nyby.se')
  expect(await follow(another.output)).toMatchObject({ email: 'b@nyby.se', name: 'b', role: 'admin' })
})

test('what the server refuses is told in words', async () => {
  expect(await tenant('create', 'api', '--name', 'Api')).toEqual({
    code: 1,
    output: 'The server refused what was given:\n  slug is a reserved word\n',
  })
  expect(await tenant('pause', 'nobody')).toMatchObject({ code: 1, output: expect.stringContaining('no such tenant') })
})

test('without a token the command line says where to get one', async () => {
  const ended = await run('backend/cli/tenant.ts', ['list'])
  expect(ended).toEqual({ code: 1, output: expect.stringContaining('There is no operator token in') })
})

test('a file is imported once, however often it is given, and bad rows are reported', async () => {
  const file = join(folder, 'old.csv')
  const report = join(folder, 'refused.txt')
  const rows = ['id;Rubrik;Beskrivning;Distrikt', '1;Fler bänkar;Vid dammen.;Norr', `2;${'x'.repeat(301)};Text.;Norr`]
  writeFileSync(file, rows.join('\n'))
  const before = await countProposals()

  const first = await importRows(file, '--dialogue', demo, '--report', report)
  expect(first.code).toBe(2)
  expect(first.output).toContain('Columns not used: Distrikt')
  expect(first.output).toContain('1 imported, 0 there already, 1 refused.')
  expect(readFileSync(report, 'utf8')).toBe('row 3 (2): heading is longer than 300 characters\n')

  expect((await importRows(file, '--dialogue', demo)).output).toContain('0 imported, 1 there already, 1 refused.')
  expect(await countProposals()).toBe(before + 1)
})

test('a file without mistakes ends with 0, one for no dialogue with 1', async () => {
  const file = join(folder, 'good.jsonl')
  writeFileSync(file, '{"id":"3","heading":"Cykelbana","text":"Till skolan."}\n')
  expect((await importRows(file, '--dialogue', demo)).code).toBe(0)
  expect(await importRows(file, '--dialogue', 'exempelkommun/finns-inte')).toMatchObject({ code: 1 })
})

test('mail lies in the data folder while no mail server is configured', async () => {
  const mail = join(product.dataDir, 'mail')
  expect(readdirSync(mail)).toEqual([])
  expect(await submitProposal('anna@example.se')).toBe(201)
  await expect.poll(() => readdirSync(mail), { timeout: 20_000 }).toHaveLength(1)
  const [message = ''] = readdirSync(mail)
  expect(message).toMatch(/\.eml$/)
  expect(readFileSync(join(mail, message), 'utf8')).toContain('To: anna@example.se')
})

test('a backup taken while it runs is a data folder that starts', async () => {
  const copy = join(folder, 'backup')
  const before = await countProposals()
  const taken = await run('backend/cli/backup.ts', [copy], { MK_DATA_DIR: product.dataDir })
  expect(taken).toEqual({ code: 0, output: expect.stringContaining(`are in ${copy}, each checked.`) })
  expect(await run('backend/cli/backup.ts', [copy])).toMatchObject({ code: 1 })

  const restored = await startProduct({ dataDir: copy, env: { MK_DEMO: 'off' } })
  try {
    const list = await fetch(`${restored.base}/api/v1/${demo.replace('/', '/dialogues/')}/proposals`)
    expect(await list.json()).toMatchObject({ total: before })
  } finally {
    await restored.stop()
  }
})

test('data outlives a kill -9 and a clean stop, and no workerd is left behind', async () => {
  const before = await countProposals()
  await product.kill9()
  expect(listHolders(product.dataDir)).toEqual([])
  await product.restart()
  expect(await countProposals()).toBe(before)
  await product.restart()
  expect(await countProposals()).toBe(before)
  expect((await tenant('list')).output).toMatch(/^alby /m)
})

test('a killed starter leaves a workerd that the next start ends', async () => {
  const holders = listHolders(product.dataDir)
  process.kill(holders.find(({ role }) => role === 'start')?.pid as number, 'SIGKILL')
  await expect.poll(() => listHolders(product.dataDir).map(({ role }) => role)).toEqual(['workerd'])
  await product.restart()
  expect(await countProposals()).toBeGreaterThan(0)
})

test('asked to stop, it ends with 0; when workerd dies, it says so and ends with 1', async () => {
  const workerd = listHolders(product.dataDir).find(({ role }) => role === 'workerd')
  process.kill(workerd?.pid as number, 'SIGKILL')
  await expect.poll(() => product.logs()).toContain('workerd ended by SIGKILL')
  await expect.poll(() => listHolders(product.dataDir)).toEqual([])
  await product.restart()
  expect(await product.interrupt('SIGINT')).toBe(0)
  await product.restart()
  expect(await product.interrupt('SIGTERM')).toBe(0)
})
