import { api } from './http.ts'
import { site, type TestDialogue } from './tenants.ts'

/** Flags a proposal, or with `comment` a comment on it, as a device does. */
export function flag(
  { path }: TestDialogue,
  target: { proposal: string; comment?: string },
  device: string,
  json: Record<string, unknown> = { reason: 'spam' },
): Promise<Response> {
  const about = target.comment ? `${target.proposal}/comments/${target.comment}` : target.proposal
  const headers = { Origin: site, 'Min-Kommun-Device': device }
  return api(`${path}/proposals/${about}/flags`, { method: 'POST', json, headers })
}
