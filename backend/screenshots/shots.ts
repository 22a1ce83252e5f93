import type { Page } from 'playwright-core'
import { demoDialogue } from '../demo/dialogue.ts'

export interface Shot {
  /** The file's name, without its ending. */
  name: string
  /** Below `/{tenant}/admin`. */
  path: string
  size?: 'desktop' | 'phone'
  /** What somebody does before the picture is taken. */
  prepare?: (page: Page) => Promise<void>
}

const dialogue = `dialogues/${demoDialogue.slug}`

/** The views that the guides show. */
export const shots: Shot[] = [
  { name: 'overview', path: '' },
  { name: 'overview-phone', path: '', size: 'phone' },
  { name: 'dialogues', path: 'dialogues' },
  { name: 'new-dialogue', path: 'dialogues/new' },
  { name: 'settings-of-a-dialogue', path: dialogue },
  { name: 'look', path: `${dialogue}/look` },
  { name: 'embed', path: `${dialogue}/embed` },
  { name: 'figures', path: `${dialogue}/overview` },
  { name: 'moderation', path: 'moderation' },
  { name: 'moderation-phone', path: 'moderation', size: 'phone' },
  { name: 'submissions', path: 'submissions' },
  { name: 'members', path: 'members' },
  { name: 'audit-log', path: 'audit-log' },
  { name: 'account', path: 'account' },
  { name: 'settings', path: 'settings' },
]
