export const signIn = {
  title: 'Logga in',
  byLink: 'Länken gäller en gång.',
  submit: 'Logga in',
  needsLink: 'Öppna länken som du har fått för att logga in.',
}
