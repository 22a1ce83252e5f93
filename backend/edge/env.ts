import type { Directory } from '../directory/directory.ts'
import type { Tenant } from '../tenant/tenant.ts'

/** Everything that comes from outside the bundle; nothing else reads the environment. */
export interface Env {
  DIRECTORY: DurableObjectNamespace<Directory>
  TENANT: DurableObjectNamespace<Tenant>
  /** The files of `dist/public`: Cloudflare's assets, or workerd's disk service at home. */
  ASSETS: Fetcher
  /** The origin that citizens meet, without a trailing slash. */
  MK_BASE_URL: string
  /** Opens the operator API; absent or empty closes it. */
  MK_OPERATOR_TOKEN?: string
  /** Header whose last address is the client's, when a proxy of ours stands in front. */
  MK_TRUSTED_PROXY_HEADER?: string
  /** Where mail is submitted: `smtps://user:password@host:465` or `smtp://user:password@host:587`. */
  MK_SMTP_URL?: string
  /** The address that messages come from; by default `noreply@` the host of the base URL. */
  MK_MAIL_FROM?: string
  /** At home: the network with the mail server on it; on Cloudflare mail goes out as everything does. */
  MAIL_NETWORK?: Fetcher
  /** At home: the folder for messages while no mail server is configured. */
  OUTBOX?: Fetcher
  /** How hard proofs of work are, 1–5 (3): more under attack, fewer for load tests. */
  MK_PROOF_ZEROS?: string
  /** Cloudflare only: where objects live. */
  MK_JURISDICTION?: DurableObjectJurisdiction
}
