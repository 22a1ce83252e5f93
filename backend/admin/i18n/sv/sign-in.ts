const inMinutes = (seconds: number) => {
  const minutes = Math.max(1, Math.ceil(seconds / 60))
  return minutes === 1 ? '1 minut' : `${minutes} minuter`
}

export const signIn = {
  title: 'Logga in',
  otherLanguage: 'English',
  passkey: 'Logga in med passkey',
  passkeyHint: 'Med fingeravtryck, ansikte eller skärmlås.',
  or: 'eller',
  email: 'E-postadress',
  emailHint: 'Adressen som kommunen har bjudit in dig med.',
  sendCode: 'Skicka kod',
  codeTitle: 'Skriv koden',
  codeSent: (email: string) =>
    `Om ${email} hör till en medlem har vi skickat en kod dit. Den gäller i 10 minuter. Titta också i skräpposten.`,
  code: 'Kod',
  codeHint: 'Åtta siffror.',
  submit: 'Logga in',
  newCode: 'Skicka en ny kod',
  codeSentAgain: 'Vi har skickat en ny kod. Den förra gäller inte i det här fönstret.',
  otherEmail: 'Byt e-postadress',
  linkLead: 'Du loggar in med en engångslänk.',
  otherWay: 'Logga in på ett annat sätt',
  refused: {
    link: 'Länken är redan använd eller för gammal. Logga in med en kod i stället, eller be en administratör om en ny länk.',
    code: 'Koden stämmer inte eller har gått ut. Kontrollera siffrorna eller be om en ny kod.',
    passkey: 'Vi känner inte igen den passkeyn här i kommunen. Logga in med en kod i stället.',
    passkeyStopped: 'Inloggningen med passkey avbröts. Försök igen eller logga in med en kod.',
    often: (seconds: number) => `Det blev för många försök. Vänta ${inMinutes(seconds)} och försök igen.`,
  },
}
