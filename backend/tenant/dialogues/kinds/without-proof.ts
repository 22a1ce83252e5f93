/** A body without the proof of work, which the pipeline has judged already. */
export function withoutProof(raw: unknown): unknown {
  if (raw === null || typeof raw !== 'object' || Array.isArray(raw)) return raw
  const { proof: _, ...content } = raw as Record<string, unknown>
  return content
}
