import type { AuditFault } from '../../contracts/audit.ts'
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

export type StoredEntry = AuditEntry & { seq: number; hash: string }

/** Where a stretch of the log begins: the place of its first entry, and the hash that it follows. */
export interface Link {
  seq: number
  previous: string
}

export interface Fault {
  number: number
  kind: AuditFault
}

/** The first thing that is wrong in a stretch of the log, if anything is. */
export function findFault(entries: Iterable<StoredEntry>, { seq: first, previous: start }: Link): Fault | undefined {
  let [previous, expected] = [start, first]
  for (const { seq, hash, ...entry } of entries) {
    if (seq !== expected) return { number: expected, kind: 'missing' }
    if (computeEntryHash(entry) !== hash) return { number: seq, kind: 'changed' }
    if (entry.previous_hash !== previous) return { number: seq, kind: 'displaced' }
    previous = hash
    expected += 1
  }
  return undefined
}

interface End {
  seq: number
  hash: string
}

/** What is wrong with the last entry there is, held against what was noted of the last one written. */
export function findFaultAtEnd(last: End, head: End): Fault | undefined {
  if (last.seq < head.seq) return { number: last.seq + 1, kind: 'cut_off' }
  if (last.seq > head.seq) return { number: head.seq + 1, kind: 'displaced' }
  return last.hash === head.hash ? undefined : { number: last.seq, kind: 'changed' }
}
