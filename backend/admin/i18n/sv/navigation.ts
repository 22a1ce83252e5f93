export const navigation = {
  overview: 'Översikt',
  dialogues: 'Dialoger',
  look: 'Utseende',
  members: 'Medlemmar',
  auditLog: 'Logg',
  account: 'Mitt konto',
  settings: 'Kommunen',
  embed: 'Bädda in',
}
