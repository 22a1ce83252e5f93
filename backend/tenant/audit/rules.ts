import type { ActorKind } from '../db/schema.ts'
import { canonicalJson, sha256 } from '../keys/digest.ts'

export interface AuditEntry {
  at: number
  actor_kind: ActorKind
  actor_id: string | null
  action: string
  subject_id: string | null
  /** Digest of the act's details: it proves them to whoever has them, and tells them to nobody. */
  digest: string
  previous_hash: string
}

/** What the first entry follows. */
export const chainStart = sha256('min-kommun audit log')

export const computeEntryHash = (entry: AuditEntry): string => sha256(canonicalJson(entry))

export const computeDetailsDigest = (details: unknown): string => sha256(canonicalJson(details ?? null))

/** The position of the first entry that was changed, or that follows a missing one; undefined when all is whole. */
export function findBrokenEntry(entries: Iterable<AuditEntry & { seq: number; hash: string }>): number | undefined {
  let previous = chainStart
  let expected = 1
  for (const { seq, hash, ...entry } of entries) {
    if (seq !== expected || entry.previous_hash !== previous || computeEntryHash(entry) !== hash) return expected
    previous = hash
    expected += 1
  }
  return undefined
}
