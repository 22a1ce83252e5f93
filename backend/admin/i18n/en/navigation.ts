import type { navigation as swedish } from '../sv/navigation.ts'

export const navigation: typeof swedish = {
  overview: 'Overview',
  dialogues: 'Dialogues',
  look: 'Look',
  members: 'Members',
  auditLog: 'Audit log',
  account: 'My account',
  settings: 'Municipality',
  embed: 'Embed',
}
