import type { navigation as swedish } from '../sv/navigation.ts'

export const navigation: typeof swedish = {
  overview: 'Overview',
  moderation: 'Moderate',
  submissions: 'Submissions',
  dialogues: 'Dialogues',
  look: 'Look',
  mail: 'Email',
  privacy: 'Personal data',
  members: 'Members',
  auditLog: 'Audit log',
  account: 'My account',
  settings: 'Municipality',
  embed: 'Embed',
}
