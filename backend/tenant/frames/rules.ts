import type { Access, Operation } from '../../contracts/operation.ts'
import { operations } from '../../contracts/operations.ts'
import { equalInConstantTime, hmacText, type Keys } from '../keys/keys.ts'

const lifetimeSeconds = 60 * 60
/** A page left open overnight has to be loaded anew. */
const renewableSeconds = 24 * 60 * 60

/** A token for a page that shows this dialogue in a frame; `opened` is when the page was loaded. */
export function createFrameToken(keys: Keys, dialogueId: string, opened = toSeconds(Date.now())) {
  const content = `${dialogueId}.${opened}.${toSeconds(Date.now())}`
  return { token: `${content}.${sign(keys, content)}`, seconds: lifetimeSeconds }
}

export interface FrameClaim {
  dialogueId: string
  opened: number
  isFresh: boolean
  isRenewable: boolean
}

/** What a token says, if it is one of ours. */
export function readFrameToken(keys: Keys, token: string, now = toSeconds(Date.now())): FrameClaim | undefined {
  const [dialogueId = '', opened, made, signature = '', ...more] = token.split('.')
  const isOurs = equalInConstantTime(signature, sign(keys, `${dialogueId}.${opened}.${made}`))
  if (!isOurs || more.length > 0) return undefined
  return {
    dialogueId,
    opened: Number(opened),
    isFresh: now < Number(made) + lifetimeSeconds,
    isRenewable: now < Number(opened) + renewableSeconds,
  }
}

/** What a citizen does in a dialogue, and the device that supporting takes; nothing else has a framed address. */
export const isForFrames = ({ access, path }: Operation) =>
  access.kind === 'public-write' &&
  (path.startsWith('/{tenant}/dialogues/{dialogue}/') || path === operations.mintDevice.path)

const framed: Access = { kind: 'frame' }

/** The same operation where a framed page finds it. */
export const toFramed = (operation: Operation): Operation => ({
  ...operation,
  path: operation.path.replace('/{tenant}/', '/{tenant}/t/{token}/') as Operation['path'],
  access: framed,
})

const sign = (keys: Keys, content: string) => hmacText(keys.frame, content)
const toSeconds = (milliseconds: number) => Math.floor(milliseconds / 1000)
