import { DurableObject } from 'cloudflare:workers'
import { Kysely } from 'kysely'
import type { Configuration } from '../contracts/dialogues.ts'
import type { Language } from '../contracts/primitives.ts'
import type { SignInLink, SignInLinkInput } from '../contracts/sessions.ts'
import { migrate } from '../db/migrate.ts'
import type { Env } from '../edge/env.ts'
import { ProblemError } from '../http/problem.ts'
import { createTenantApp } from './app.ts'
import { readThrough, type TenantContext, type TenantProfile, writeThrough } from './context.ts'
import { DurableObjectDialect } from './db/dialect.ts'
import { migrations } from './db/migrations/index.ts'
import type { Database } from './db/schema.ts'
import { getConfiguration } from './dialogues/configuration.ts'
import { dialogueKinds } from './dialogues/kinds/index.ts'
import { findEmbedScript, storeEmbedScript } from './embed/stored-script.ts'
import { isListed } from './http/origins.ts'
import type { Actor } from './http/request-context.ts'
import { runDueJobs } from './jobs/run-due-jobs.ts'
import { findNextRun } from './jobs/schedule.ts'
import { loadKeys } from './keys/keys.ts'
import { Limiter } from './limits/limiter.ts'
import { toMailDestination } from './mail/destination.ts'
import { createMailTransport } from './mail/transports/index.ts'
import { createOperatorLink } from './members/invitations.ts'
import { type Founding, foundTenant, loadProfile, setTenantState } from './profile.ts'
import { initialSettings } from './settings/rules.ts'

const operator: Actor = { kind: 'operator', id: null, role: 'admin' }

/**
 * One kommun: its own database, keys and rules. Citizens and members reach it over HTTP, the edge and the
 * operator by the typed calls below. The edge only addresses objects that the Directory has confirmed.
 */
export class Tenant extends DurableObject<Env> {
  readonly #context: TenantContext
  readonly #app: ReturnType<typeof createTenantApp>
  /** When the alarm is known to go off; an object just woken doesn't know. */
  #alarmAt = Number.POSITIVE_INFINITY

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env)
    const { storage } = ctx
    migrate(storage, migrations)
    this.#context = {
      db: new Kysely<Database>({ dialect: new DurableObjectDialect(storage) }),
      read: readThrough(storage),
      write: writeThrough(storage),
      kinds: dialogueKinds,
      keys: loadKeys(storage),
      limiter: new Limiter(),
      base: env.MK_BASE_URL,
      operatorToken: env.MK_OPERATOR_TOKEN,
      proofZeros: Number(env.MK_PROOF_ZEROS ?? 3),
      profile: loadProfile(storage) ?? nobody,
      mail: createMailTransport(env),
      mailDestination: toMailDestination(env),
      wakeForJobs: (at) => ctx.waitUntil(this.#wakeBy(at)),
    }
    this.#app = createTenantApp(this.#context)
  }

  override fetch(request: Request) {
    return this.#app.fetch(request)
  }

  override async alarm() {
    this.#alarmAt = Number.POSITIVE_INFINITY
    await runDueJobs(this.#context)
    const next = await findNextRun(this.#context)
    if (next !== undefined) await this.#wakeBy(next)
  }

  found(founding: Founding) {
    foundTenant(this.#context, founding, operator)
    this.#context.profile = loadProfile(this.ctx.storage) ?? nobody
  }

  setState(state: TenantProfile['state']) {
    setTenantState(this.#context, state, operator)
  }

  /** Undefined for a disabled member. */
  createSignInLink(input: SignInLinkInput): SignInLink | undefined {
    return createOperatorLink(this.#context, input, operator)
  }

  /** What the kommun is called, in addresses and by people. */
  getName(): { slug: string; name: string } {
    const { slug, name } = this.#context.profile
    return { slug, name }
  }

  /** Whether citizens take part on this site. */
  isListed(origin: string): boolean {
    return isListed(this.#context, origin)
  }

  /** What the embed script of a dialogue carries; undefined when there is no such dialogue. */
  async findConfiguration(slug: string, language?: Language): Promise<Configuration | undefined> {
    try {
      return await getConfiguration(this.#context, slug, language)
    } catch (error) {
      if (error instanceof ProblemError) return undefined
      throw error
    }
  }

  findEmbedScript(script: Parameters<typeof findEmbedScript>[1]) {
    return findEmbedScript(this.#context, script)
  }

  storeEmbedScript(script: Parameters<typeof storeEmbedScript>[1], compressed: ArrayBuffer) {
    storeEmbedScript(this.#context, script, compressed)
  }

  /** One alarm drives all jobs; asking for a later one than is set already costs nothing. */
  async #wakeBy(at: number) {
    const time = Math.max(at, Date.now() + 500)
    if (time >= this.#alarmAt) return
    this.#alarmAt = time
    await this.ctx.storage.setAlarm(time)
  }
}

/** Before it is founded an object is no kommun, and answers nothing. */
const nobody: TenantProfile = {
  id: '',
  slug: '',
  name: '',
  language: 'sv',
  state: 'paused',
  origins: [],
  settings: initialSettings,
}
