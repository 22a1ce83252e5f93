import type { ComponentType } from 'preact'
import type { Role } from '../contracts/operation.ts'
import type { IconName } from './parts/icon.tsx'

export interface ViewProps {
  /** What the path names, as in `dialogues/:dialogue`. */
  params: Record<string, string>
}

interface View {
  load: () => Promise<{ default: ComponentType<ViewProps> }>
  /** Who finds it; the server decides by itself what each may read and do. */
  roles: readonly Role[]
}

interface NavigationEntry {
  path: string
  icon: IconName
  /** In the bar at the bottom of a phone; the others are under "Mer". */
  primary?: true
}

const admin = ['admin'] as const
const decides = ['admin', 'moderator'] as const
const everyone = ['admin', 'moderator', 'analyst'] as const

/** Every view by its path below `/{tenant}/admin`; each is loaded when somebody goes there. */
export const views: Record<string, View> = {
  '': { load: () => import('./views/home/index.tsx'), roles: everyone },
  moderation: { load: () => import('./views/moderation/index.tsx'), roles: decides },
  'moderation/reasons': { load: () => import('./views/moderation/reasons.tsx'), roles: admin },
  'moderation/:filter': { load: () => import('./views/moderation/index.tsx'), roles: decides },
  submissions: { load: () => import('./views/submissions/index.tsx'), roles: everyone },
  'submissions/:submission': { load: () => import('./views/submission/index.tsx'), roles: everyone },
  dialogues: { load: () => import('./views/dialogues/index.tsx'), roles: admin },
  'dialogues/new': { load: () => import('./views/dialogues/new.tsx'), roles: admin },
  'dialogues/:dialogue': { load: () => import('./views/dialogue/settings/index.tsx'), roles: admin },
  'dialogues/:dialogue/look': { load: () => import('./views/dialogue/look/index.tsx'), roles: admin },
  'dialogues/:dialogue/questions': { load: () => import('./kinds/survey/questions/index.tsx'), roles: admin },
  'dialogues/:dialogue/results': { load: () => import('./kinds/survey/results/index.tsx'), roles: everyone },
  'dialogues/:dialogue/codes': { load: () => import('./views/dialogue/codes/index.tsx'), roles: admin },
  'dialogues/:dialogue/embed': { load: () => import('./views/dialogue/embed/index.tsx'), roles: admin },
  'dialogues/:dialogue/overview': { load: () => import('./views/dialogue/overview/index.tsx'), roles: everyone },
  settings: { load: () => import('./views/settings/index.tsx'), roles: admin },
  look: { load: () => import('./views/look/index.tsx'), roles: admin },
  embed: { load: () => import('./views/embed/index.tsx'), roles: admin },
  'dialogues/:dialogue/retention': { load: () => import('./views/dialogue/retention/index.tsx'), roles: admin },
  mail: { load: () => import('./views/mail/index.tsx'), roles: admin },
  'mail/outbox': { load: () => import('./views/mail/outbox.tsx'), roles: admin },
  'mail/:template/:language': { load: () => import('./views/mail/text.tsx'), roles: admin },
  privacy: { load: () => import('./views/privacy/index.tsx'), roles: admin },
  'privacy/holds': { load: () => import('./views/privacy/holds.tsx'), roles: admin },
  'privacy/retention': { load: () => import('./views/privacy/retention.tsx'), roles: admin },
  members: { load: () => import('./views/members/index.tsx'), roles: admin },
  'audit-log': { load: () => import('./views/audit-log/index.tsx'), roles: admin },
  account: { load: () => import('./views/account/index.tsx'), roles: everyone },
}

/** The navigation, in its order; its words are `t.navigation`. */
export const navigation = {
  overview: { path: '', icon: 'home', primary: true },
  moderation: { path: 'moderation', icon: 'inbox', primary: true },
  submissions: { path: 'submissions', icon: 'list', primary: true },
  dialogues: { path: 'dialogues', icon: 'dialogue', primary: true },
  look: { path: 'look', icon: 'palette' },
  embed: { path: 'embed', icon: 'code' },
  mail: { path: 'mail', icon: 'mail' },
  privacy: { path: 'privacy', icon: 'shield' },
  settings: { path: 'settings', icon: 'settings' },
  members: { path: 'members', icon: 'people' },
  auditLog: { path: 'audit-log', icon: 'history' },
  account: { path: 'account', icon: 'person' },
} satisfies Record<string, NavigationEntry>

export type NavigationName = keyof typeof navigation

export const allowed = { admin, decides, everyone }
