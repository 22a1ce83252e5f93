export const navigation = {
  moderation: 'Granska',
  submissions: 'Inlägg',
  overview: 'Översikt',
  dialogues: 'Dialoger',
  look: 'Utseende',
  mail: 'Mejl',
  privacy: 'Personuppgifter',
  members: 'Medlemmar',
  auditLog: 'Logg',
  account: 'Mitt konto',
  settings: 'Kommunen',
  embed: 'Bädda in',
}
