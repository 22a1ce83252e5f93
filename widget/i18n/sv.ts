const formats = {
  group: '\u00a0',
  months: 'januari februari mars april maj juni juli augusti september oktober november december',
  dateTime: '{date} kl. {time}',
}

/** How a dialogue stands when it takes nothing. */
const standing = {
  draft: 'Dialogen förbereds.',
  scheduled: 'Dialogen öppnar {date}.',
  closed: 'Dialogen är avslutad.',
  paused: 'Dialogen är pausad just nu.',
  unlisted: 'Till dig som är webbansvarig: lägg till {origin} bland dialogens webbplatser.',
}

/** First view. */
export const proposals = {
  direction: 'ltr',
  formats,
  propose: 'Lämna ett förslag',
  search: 'Sök bland förslagen',
  category: 'Kategori',
  allCategories: 'Alla',
  sort: 'Sortera efter',
  sorts: {
    new: 'Nyast',
    supported: 'Mest stöd',
    closing: 'Slutar snart',
    random: 'Blandat',
  },
  filter: 'Fler filter',
  count: { one: '{n} förslag', other: '{n} förslag' },
  hits: { one: '{n} träff', other: '{n} träffar' },
  more: 'Visa fler',
  votes: { one: '{n} röst', other: '{n} röster' },
  votesOf: '{n} av {m} röster',
  statuses: {
    published: 'Publicerat',
    threshold_reached: 'Nått gränsen',
    referred: 'Hos nämnd',
    answered: 'Besvarat',
    closed: 'Avslutat',
  },
  loading: 'Hämtar förslagen …',
  empty: 'Här visas förslagen. Bli först med att lämna ett.',
  emptyClosed: 'Det finns inga förslag.',
  noHits: 'Inga förslag passar sökningen. Prova andra ord.',
  failed: 'Vi kunde inte hämta förslagen.',
  notOpened: 'Sidan kunde inte öppnas. Försök igen.',
  retry: 'Försök igen',
  ...standing,
}

export const proposalsFilters = {
  title: 'Filtrera förslagen',
  status: 'Status',
  allStatuses: 'Alla',
  place: 'Plats',
  placeHint: 'Skriv en del av platsens namn.',
  show: { one: 'Visa {n} förslag', other: 'Visa {n} förslag' },
  clear: 'Rensa filter',
}

export const proposalsForm = {
  headingLabel: 'Vad vill du föreslå?',
  headingHint: 'Skriv en kort rubrik.',
  textLabel: 'Beskriv ditt förslag',
  textHint: 'Berätta vad du vill ändra och varför. Skriv inte personnummer eller uppgifter om andra.',
  placeLabel: 'Plats',
  placeHint: 'Skriv en adress eller namnet på platsen.',
  noCategory: 'Ingen kategori',
  openForLabel: 'Hur länge ska förslaget vara öppet för röster?',
  days: { one: '{n} dag', other: '{n} dagar' },
  months: { one: '{n} månad', other: '{n} månader' },
  nameLabel: 'Ditt namn',
  nameHint: 'Namnet visas tillsammans med förslaget.',
  alias: 'Visa ett alias i stället',
  aliasLabel: 'Ditt alias',
  aliasHint: 'Aliaset visas tillsammans med förslaget. Ditt namn behövs inte.',
  emailLabel: 'E-postadress',
  emailHint: 'Vi visar inte din e-postadress. Du får ett mejl när något händer med förslaget.',
  optional: '(valfritt)',
  website: 'Lämna fältet tomt',
  proceed: 'Fortsätt',
  cancel: 'Avbryt',
  left: { one: 'Du har {n} tecken kvar.', other: 'Du har {n} tecken kvar.' },
  tooMany: { one: 'Du har {n} tecken för mycket.', other: 'Du har {n} tecken för mycket.' },
  personalNumber: 'Texten verkar innehålla ett personnummer. Ta bort det.',
  summary: { one: 'Du behöver rätta {n} uppgift', other: 'Du behöver rätta {n} uppgifter' },
  offline: 'Du är offline. Inget har skickats än.',
  invalid: 'Skriv om texten här med vanliga tecken.',
  errors: {
    heading: {
      required: 'Fyll i en rubrik.',
      too_long: 'Rubriken får ha högst {n} tecken.',
    },
    text: {
      required: 'Beskriv ditt förslag.',
      too_long: 'Beskrivningen får ha högst {n} tecken.',
    },
    place: { too_long: 'Platsen får ha högst {n} tecken.' },
    category: { invalid_option: 'Välj ett av alternativen.' },
    openFor: { invalid_option: 'Välj ett av alternativen.' },
    name: {
      required: 'Fyll i ditt namn eller ett alias.',
      too_long: 'Namnet får ha högst {n} tecken.',
    },
    email: {
      required: 'Fyll i e-postadressen så här: namn@exempel.se.',
      invalid_email: 'Fyll i e-postadressen så här: namn@exempel.se.',
    },
  },
  thanks: 'Tack! Vi har tagit emot ditt förslag.',
  reference: 'Ditt referensnummer är',
  notSent: 'Vi kunde inte skicka. Texten finns kvar. Försök igen.',
  follow: 'Följ ditt förslag',
}

export const proposalsSimilar = {
  title: 'Det finns liknande förslag',
  hint: 'Kanske vill du stödja ett av dem i stället? Det du har skrivit finns kvar.',
  found: { one: '{n} liknande förslag visas under rubriken.', other: '{n} liknande förslag visas under rubriken.' },
}

export const proposalsPictures = {
  label: 'Lägg till bild',
  choose: 'Välj bilder',
  hint: 'Högst tre bilder. Bildens platsuppgifter tas bort.',
  busy: 'Förbereder bilden …',
  count: '{n} av {m} bilder',
  alt: 'Vad visar bild {n}?',
  altHint: 'Beskriv bilden för den som inte ser den.',
  altMissing: 'Beskriv vad bilden visar.',
  remove: 'Ta bort bilden',
  errors: {
    tooLarge: 'Bilden är för stor. Välj en som är mindre än 30 MB.',
    wrongType: 'Filtypen fungerar inte. Välj JPG, PNG eller WebP.',
    tooMany: 'Välj högst tre bilder.',
    unusable: 'Bilden gick inte att använda. Välj en annan.',
  },
}

export const proposalsReview = {
  back: 'Tillbaka',
  title: 'Kontrollera dina svar',
  heading: 'Rubrik',
  text: 'Beskrivning',
  pictures: 'Bilder',
  openFor: 'Öppet för röster',
  change: 'Ändra',
  publicRecord: 'Det du skickar in blir en allmän handling.',
  privacy: 'Så behandlar vi dina personuppgifter',
  submit: 'Skicka in förslaget',
  sending: 'Skickar …',
  save: 'Spara utkast på den här enheten',
  saved: 'Utkastet är sparat {date}. Det tas bort när du skickar in förslaget, senast {until}.',
  remove: 'Ta bort utkastet',
  removed: 'Utkastet är borttaget från den här enheten.',
}

export const proposalsOutcome = {
  waiting: 'Vi kunde inte skicka. Texten finns kvar. Vi försöker igen om en stund.',
  waitSeconds: { one: 'Vänta {n} sekund och försök igen.', other: 'Vänta {n} sekunder och försök igen.' },
  sendsItself: 'Vi skickar förslaget när du är online igen. Stäng inte sidan.',
  edited: 'Inget har skickats än. Skicka in förslaget när du är klar.',
  refusals: {
    network: 'Vi kunde inte skicka. Texten finns kvar. Försök igen.',
    duplicate: 'Det finns redan ett likadant förslag. Stöd det i stället. Din text finns kvar.',
  },
  showExisting: 'Visa förslaget som finns',
  repeated: 'Vi hade redan tagit emot förslaget. Det som ändrades efteråt kom inte med.',
  nextTitle: 'Vad händer nu?',
  unconfirmed: 'Bekräfta förslaget via länken i mejlet.',
  reviewed: 'Vi granskar förslaget innan det publiceras.',
  reviewTime: { one: 'Det tar högst {n} dag.', other: 'Det tar högst {n} dagar.' },
  reviewBy: 'Senast {date} får du besked.',
  published: 'Förslaget är publicerat och går att stödja.',
  handling: {
    one: 'När gränsen är nådd hanterar kommunen förslaget inom {n} månad.',
    other: 'När gränsen är nådd hanterar kommunen förslaget inom {n} månader.',
  },
  followHint: 'Spara länken. Med den kan du se vad som händer och ta tillbaka förslaget.',
  save: 'Spara en kopia',
  copyLink: 'Kopiera länken',
  copied: 'Länken är kopierad.',
  copyYourself: 'Kopiera länken härifrån',
  another: 'Lämna ett förslag till',
  toList: 'Till alla förslag',
  copy: {
    received: 'Mottaget {date}',
    by: 'Från {name}',
    link: 'Följ eller ta tillbaka förslaget:',
  },
}

export const proposalsDetail = {
  back: 'Alla förslag',
  backInside: 'Tillbaka till det du skriver',
  loading: 'Hämtar förslaget …',
  reference: 'Referensnummer',
  response: 'Svar från kommunen',
  handling: {
    one: 'När gränsen är nådd hanterar kommunen förslaget inom {n} månad.',
    other: 'När gränsen är nådd hanterar kommunen förslaget inom {n} månader.',
  },
  openUntil: 'Röstningen pågår till {date}.',
  earlier: {
    unconfirmed: 'Väntar på bekräftelse',
    submitted: 'Inskickat',
    reviewing: 'Granskas',
    rejected: 'Avvisat',
    withdrawn: 'Tillbakadraget',
  },
  history: 'Det här har hänt',
  actions: {
    merge: 'Förslaget blev en del av ett annat förslag',
    unmerge: 'Förslaget blev ett eget förslag igen',
    absorb: 'Ett likadant förslag blev en del av det här',
    release: 'Ett förslag blev ett eget igen',
    correct: 'Förslagsställaren rättade förslaget',
  },
  merged: 'Det här förslaget har blivit en del av ett annat.',
  openMerged: 'Visa förslaget som fortsätter',
  follow: 'Följ via e-post',
  share: 'Dela förslaget',
  copyLink: 'Kopiera länk',
  copied: 'Länken är kopierad.',
  copyYourself: 'Kopiera länken härifrån',
  flag: 'Anmäl innehåll',
  support: 'Stöd förslaget',
  withdraw: 'Ta tillbaka ditt stöd',
  supporting: 'Räknar ditt stöd …',
  withdrawing: 'Tar tillbaka ditt stöd …',
  supported: 'Tack! Ditt stöd är räknat.',
  withdrawn: 'Ditt stöd är borttaget.',
  already: 'Du stöder det här förslaget.',
  levels: {
    device: 'Varje webbläsare räknas en gång.',
    email: 'Varje bekräftad e-postadress räknas en gång.',
  },
  noSupport: 'Det går inte längre att stödja förslaget.',
  refusals: {
    network: 'Vi når inte kommunen just nu. Kontrollera din anslutning och försök igen.',
    identity_level_required: 'Här behövs en bekräftad e-postadress för att stödja förslag.',
    not_found: 'Förslaget finns inte här längre.',
  },
}

export const proposalsFlag = {
  label: 'Vad är fel?',
  choose: 'Välj en anledning',
  reasons: {
    personal_data: 'Uppgifter om en person',
    hateful: 'Hat eller kränkningar',
    threat: 'Hot eller våld',
    off_topic: 'Hör inte hit',
    spam: 'Reklam eller skräp',
    other: 'Något annat',
  },
  words: 'Berätta mer',
  hint: 'Bara moderatorerna läser det. Ingen får veta vem som anmälde.',
  optional: '(valfritt)',
  missing: 'Välj en anledning.',
  missingWords: 'Berätta vad som är fel.',
  send: 'Skicka anmälan',
  cancel: 'Avbryt',
  sending: 'Skickar …',
  thanks: 'Tack! En moderator tittar på det.',
}

export const proposalsComments = {
  title: 'Kommentarer',
  loading: 'Hämtar kommentarerna …',
  empty: 'Ingen har kommenterat förslaget än.',
  failed: 'Vi kunde inte hämta kommentarerna.',
  more: 'Visa fler kommentarer',
  official: 'Kommunen',
  by: 'av {name}',
  write: 'Skriv en kommentar',
}

export const proposalsCommenting = {
  textLabel: 'Din kommentar',
  textHint: 'Skriv inte personnummer eller uppgifter om andra.',
  nameLabel: 'Ditt namn',
  nameHint: 'Namnet visas tillsammans med kommentaren.',
  alias: 'Visa ett alias i stället',
  aliasLabel: 'Ditt alias',
  aliasHint: 'Aliaset visas tillsammans med kommentaren. Ditt namn behövs inte.',
  website: 'Lämna fältet tomt',
  left: { one: 'Du har {n} tecken kvar.', other: 'Du har {n} tecken kvar.' },
  tooMany: { one: 'Du har {n} tecken för mycket.', other: 'Du har {n} tecken för mycket.' },
  personalNumber: 'Texten verkar innehålla ett personnummer. Ta bort det.',
  visibility: {
    before: 'Vi granskar kommentaren. Sedan kan alla läsa den.',
    after: 'Alla kan läsa kommentaren så snart du har skickat den.',
  },
  publicRecord: 'Det du skickar in blir en allmän handling.',
  privacy: 'Så behandlar vi dina personuppgifter',
  send: 'Skicka kommentaren',
  sending: 'Skickar …',
  cancel: 'Avbryt',
  invalid: 'Skriv om texten här med vanliga tecken.',
  errors: {
    text: {
      required: 'Skriv en kommentar.',
      too_long: 'Kommentaren får ha högst {n} tecken.',
    },
    name: {
      required: 'Fyll i ditt namn eller ett alias.',
      too_long: 'Namnet får ha högst {n} tecken.',
    },
  },
  thanks: 'Tack! Vi har tagit emot din kommentar.',
  repeated: 'Vi hade redan tagit emot kommentaren. Det som ändrades efteråt kom inte med.',
  next: {
    submitted: 'Vi granskar kommentaren innan den visas.',
    published: 'Kommentaren visas nu tillsammans med förslaget.',
    rejected: 'Kommunen har granskat kommentaren. Den visas inte.',
  },
  received: 'Mottagen {date}',
  another: 'Skriv en kommentar till',
}

export const proposalsMail = {
  support: {
    label: 'E-postadress',
    hint: 'Vi mejlar en länk. Din röst räknas när du har öppnat den.',
    send: 'Stöd förslaget',
    mailed: 'Bekräfta din röst via länken i mejlet.',
  },
  followers: {
    label: 'E-postadress för nyheter om förslaget',
    hint: 'Vi mejlar när något händer. Du kan sluta när du vill.',
    send: 'Börja följa',
    mailed: 'Bekräfta att du vill följa förslaget via länken i mejlet.',
  },
  sentTo: 'Vi har skickat ett mejl till {email}.',
  again: 'Kom inget mejl? Försök igen',
  invalid: 'Fyll i e-postadressen så här: namn@exempel.se.',
  sending: 'Skickar …',
}

/** First view of a survey. */
export const survey = {
  direction: 'ltr',
  decimal: ',',
  formats,
  ...standing,
  progress: 'Fråga {n} av {m}',
  optional: '(valfritt)',
  next: 'Fortsätt',
  back: 'Tillbaka',
  skip: 'Hoppa över frågan',
  retry: 'Försök igen',
  notOpened: 'Frågan kunde inte hämtas. Det du har svarat finns kvar.',
  other: 'Annat',
  ownWords: 'Med egna ord',
  yes: 'Ja',
  no: 'Nej',
  smileys: {
    1: 'Mycket missnöjd',
    2: 'Missnöjd',
    3: 'Varken eller',
    4: 'Nöjd',
    5: 'Mycket nöjd',
  },
  atLeast: 'Välj minst {n}.',
  atMost: 'Välj högst {n}.',
  between: 'Välj {n} till {m}.',
  answered: 'Tack! Du har redan svarat på enkäten i den här webbläsaren.',
  seeResults: 'Visa resultatet',
}

export const surveyParticipation = {
  label: 'Din kod',
  hint: 'Koden står i brevet eller mejlet från kommunen, till exempel 7F3K-9Q2M.',
  proceed: 'Fortsätt',
  refusals: {
    required: 'Skriv din kod.',
    code_unknown: 'Koden fungerar inte här. Kontrollera att du har skrivit av den rätt.',
    already_answered: 'Koden har redan använts. Varje kod gäller för ett svar.',
    too_many_requests: 'Det blev för många försök. Vänta en stund och försök igen.',
    network: 'Vi kunde inte kontrollera koden. Försök igen.',
  },
}

export const surveyErrors = {
  summary: { one: 'Du behöver rätta {n} svar', other: 'Du behöver rätta {n} svar' },
  required: 'Svara på frågan.',
  too_few: 'Välj minst {n}.',
  too_many: 'Välj högst {n}.',
  too_long: 'Skriv högst {n} tecken.',
  too_low: 'Ange {n} eller mer.',
  too_high: 'Ange {n} eller mindre.',
  not_whole: 'Ange ett heltal.',
  invalid_type: 'Ange ett tal.',
  invalid_date: 'Ange ett datum som finns.',
  date_out_of_range: 'Ange ett datum inom den tid som gäller.',
  invalid_email: 'Fyll i e-postadressen så här: namn@exempel.se.',
  invalid_text: 'Skriv om svaret med vanliga tecken.',
  invalid_option: 'Välj ett av alternativen.',
  ownWords: 'Skriv ditt svar.',
  row: 'Svara på varje rad.',
}

export const surveyWriting = {
  choose: 'Välj',
  private: 'Skriv inte personnummer eller uppgifter om andra.',
  between: 'Mellan {n} och {m}.',
  left: { one: 'Du har {n} tecken kvar.', other: 'Du har {n} tecken kvar.' },
  tooMany: { one: 'Du har {n} tecken för mycket.', other: 'Du har {n} tecken för mycket.' },
  personalNumber: 'Texten verkar innehålla ett personnummer. Ta bort det.',
}

export const surveyRanking = {
  hint: 'Det viktigaste överst. Flytta med knapparna eller dra.',
  up: 'Flytta upp',
  down: 'Flytta ned',
  moved: '{label}: plats {n} av {m}',
  settled: 'Ordningen stämmer',
}

export const surveyMatrix = {
  hint: 'Svara på varje rad.',
}

export const surveyPictures = {
  several: 'Välj en eller flera.',
}

export const surveyReview = {
  title: 'Kontrollera dina svar',
  back: 'Tillbaka',
  change: 'Ändra',
  none: 'Inget svar',
  private: 'Dina svar läses av kommunen. I resultatet syns bara hur många som har svarat vad.',
  publicRecord: 'Det du skickar in blir en allmän handling.',
  privacy: 'Så behandlar vi dina personuppgifter',
  website: 'Lämna fältet tomt',
  submit: 'Skicka svar',
  sending: 'Skickar …',
  notSent: 'Vi kunde inte skicka. Svaren finns kvar. Vi försöker igen om en stund.',
  sendsItself: 'Vi skickar svaren när du är online igen. Stäng inte sidan.',
  waitSeconds: { one: 'Vänta {n} sekund och försök igen.', other: 'Vänta {n} sekunder och försök igen.' },
  thanks: 'Tack för dina svar!',
  reference: 'Ditt referensnummer är',
  refusals: {
    network: 'Vi kunde inte skicka. Svaren finns kvar. Försök igen.',
    already_answered:
      'Det finns redan ett svar på enkäten från den här webbläsaren. Varje webbläsare räknas en gång. Tack för att du ville svara!',
    dialogue_not_open: 'Enkäten tar inte emot fler svar.',
    code_unknown: 'Koden gäller inte längre. Kontakta kommunen om du vill svara.',
  },
  codeUsed: 'Koden har redan använts. Varje kod gäller för ett svar.',
}

export const surveyOutcome = {
  thanks: 'Tack för dina svar!',
  repeated: 'Vi hade redan tagit emot dina svar. Det som ändrades efteråt kom inte med.',
  reference: 'Ditt referensnummer är',
  followHint: 'Spara länken. Med den kan du ta tillbaka dina svar.',
  follow: 'Öppna dina svar',
  another: 'Svara en gång till',
}

export const surveyResults = {
  title: 'Resultat',
  loading: 'Hämtar resultatet …',
  failed: 'Vi kunde inte hämta resultatet.',
  responses: { one: '{n} har svarat.', other: '{n} har svarat.' },
  answered: { one: '{n} har svarat på frågan.', other: '{n} har svarat på frågan.' },
  notEnough: { one: 'Resultatet visas när minst {n} har svarat.', other: 'Resultatet visas när minst {n} har svarat.' },
  fewAnswers: 'För få har svarat på frågan för att svaren ska visas.',
  fewInRow: 'för få har svarat på raden för att svaren ska visas.',
  range: '{n} till under {m}',
  answer: 'Svar',
  count: 'Antal',
  share: 'Andel',
  meanPlace: 'Snittplats',
  ranked: 'Siffran är platsen i snitt. 1 är överst.',
  percent: '{n}\u00a0%',
}

/** On the screen of a room. */
export const surveyLive = {
  away: 'Resultatet kan inte hämtas just nu.',
  signIn: 'Resultatet visas här för den som är inloggad i kommunens administration.',
}

/** What to do when the service says no, by the API's own codes and a few of ours. */
export const failures = {
  network: 'Vi kunde inte skicka. Texten finns kvar. Försök igen.',
  offline: 'Du är offline. Inget har skickats än.',
  waiting: 'Vi kunde inte skicka än. Vi försöker igen om en stund.',
  too_many_requests: 'Många använder tjänsten just nu. Vänta en stund och försök igen.',
  proof: 'Din webbläsare kunde inte visa att du är en människa. Ladda om sidan och försök igen.',
  insecure: 'Öppna sidan med https i adressen och försök igen.',
  dialogue_not_open: 'Dialogen tar inte emot något just nu.',
  tenant_paused: 'Dialogen är pausad just nu. Kom gärna tillbaka senare.',
  origin_not_allowed: 'Det går inte att delta från den här webbplatsen. Kontakta kommunen.',
  other: 'Något gick fel hos oss. Försök igen om en stund.',
}
