import type { CmsName } from '../../embed/cms.ts'
import type { FormName } from '../../embed/forms.ts'
import type { Place } from '../../embed/installable.ts'

const forms: Record<FormName, { name: string; when: string }> = {
  snippet: { name: 'Plats och skript', when: 'Där redigeraren behåller all HTML. Snabbast: två anrop i allt.' },
  strict: {
    name: 'Utan style-attribut',
    when: 'Som den första, men höjden står i webbplatsens stilmall. För sidor vars säkerhetspolicy förbjuder style="…".',
  },
  loader: {
    name: 'Skript i mallen, plats på sidan',
    when: 'Där redigeraren tar bort skript men behåller div. Skriptet läggs en gång i webbplatsens mall.',
  },
  link: {
    name: 'Skript i mallen, länk på sidan',
    when: 'Där redigeraren bara behåller länkar. Skriptet läggs en gång i webbplatsens mall.',
  },
  element: { name: 'Eget element', when: 'För den som skriver sidan själv och hellre har ett element än en div.' },
  script: { name: 'Bara skriptet', when: 'Där inget annat än ett skript går att spara. Dialogen visas där det står.' },
  frame: {
    name: 'Ram (iframe)',
    when: 'För den som inte vill ha vår kod på sin egen sida. Webbplatsens stilmall når inte in, och inget sparas i webbläsaren.',
  },
  locked: {
    name: 'Låst version',
    when: 'För den som bara kör skript som är granskade. Koden är exakt den här tills ni byter version själva.',
  },
  package: { name: 'npm-paket', when: 'För webbplatser som byggs av paket.' },
}

const cms: Record<CmsName, { label: string; why: string; steps: string[] }> = {
  sitevision: {
    label: 'Sitevision',
    why: 'Modulen HTML behåller allt som klistras in.',
    steps: [
      'Lägg till modulen HTML där dialogen ska vara.',
      'Klistra in koden i modulen och spara.',
      'Publicera sidan, och se efter på den publicerade sidan.',
    ],
  },
  wordpress: {
    label: 'WordPress',
    why: 'De flesta skribenter får inte spara skript, men platsen behålls. Den som får spara ofiltrerad HTML kan lika gärna välja plats och skript.',
    steps: [
      'Den som sköter temat lägger mallens kod i functions.php, en gång för hela webbplatsen.',
      'Lägg till blocket Anpassad HTML på sidan.',
      'Klistra in sidans kod, spara och publicera.',
    ],
  },
  drupal: {
    label: 'Drupal',
    why: 'Textformatet Basic HTML tar bort både skript och div, men aldrig en länk. I Full HTML går plats och skript lika bra.',
    steps: [
      'Den som sköter temat lägger mallens kod i temats libraries.yml och biblioteket min-kommun bland temats bibliotek.',
      'Skriv länkens text på en egen rad, markera den och välj Länk.',
      'Klistra in länkens adress, med #min-kommun sist, och spara.',
    ],
  },
  optimizely: {
    label: 'Optimizely',
    why: 'Redigeraren tar bort skript men behåller div. Saknas knappen för HTML-kod: välj länk på sidan.',
    steps: [
      'Den som sköter mallen lägger mallens kod i _Layout.cshtml före </body>, en gång för hela webbplatsen.',
      'Öppna textens HTML-kod på sidan och klistra in sidans kod.',
      'Publicera.',
    ],
  },
  umbraco: {
    label: 'Umbraco',
    why: 'Redigeraren tar bort skript och okända element, men behåller div.',
    steps: [
      'Den som sköter mallen lägger mallens kod i Master.cshtml före </body>, en gång för hela webbplatsen.',
      'Öppna Källkod i redigeraren och klistra in sidans kod.',
      'Spara och publicera.',
    ],
  },
  html: {
    label: 'Vanlig HTML eller annat',
    why: 'Fungerar överallt där du själv bestämmer över sidans HTML. Blir bara länken kvar har redigeraren tagit bort skriptet: välj då skript i mallen.',
    steps: ['Klistra in koden där dialogen ska vara.', 'Skriv länkens text så att den passar på sidan.'],
  },
}

const places: Record<Place, string> = {
  page: 'På sidan',
  template: 'I webbplatsens mall, en gång',
  stylesheet: 'I webbplatsens stilmall',
  application: 'I webbplatsens kod',
}

/** The snippet builder, the sites, and whether what was pasted works. */
export const embed = {
  title: 'Bädda in',
  lead: 'Det som gäller kommunens hela webbplats. Koden till en viss dialog finns hos dialogen.',
  code: 'Kod till sidan',
  codeLead: 'Välj vad sidan görs i, kopiera koden och klistra in den.',
  cmsLabel: 'Vad görs sidan i?',
  formLabel: 'Sätt att bädda in',
  recommended: (name: string) => `${name} (rekommenderas)`,
  steps: 'Gör så här',
  linkText: 'Länkens text',
  linkTextHint: 'Visas för den som inte har JavaScript, och tills dialogen har kommit.',
  linkTextStart: (title: string) => `Läs mer och delta: ${title}`,
  language: 'Språk',
  ownLanguage: 'Dialogens eget',
  swedish: 'Svenska',
  english: 'Engelska',
  theme: 'Ljust eller mörkt',
  light: 'Ljust',
  dark: 'Mörkt',
  auto: 'Som besökaren har det',
  copy: (place: string) => `Kopiera: ${place.toLowerCase()}`,
  releaseMissing: 'Det gick inte att hämta versionens kontrollsumma. Läs in sidan på nytt.',
  draft: 'Dialogen är ett utkast. Koden fungerar redan, men visar bara att dialogen inte har öppnat.',
  cms,
  forms,
  places,

  policyTitle: 'Säkerhetspolicy (CSP)',
  policyLead:
    'Svarar webbplatsen med en Content-Security-Policy? Lägg då till det här i de direktiv som den redan har. Finns inte direktivet behövs inget, om inte default-src är sträng.',
  policyTypes: 'Webbplatsen kräver Trusted Types',
  policyReports: 'Berätta för Min Kommun när policyn stoppar en dialog',
  policyReportsHint: 'Webbläsare skickar då sidan och direktivet hit. Bara det som rör era dialoger sparas.',
  policyCode: 'I policyn',
  endpointsCode: 'Eget svarshuvud',

  originsTitle: 'Webbplatser',
  originsLead: 'Alla kan läsa en dialog var som helst. Delta går bara på de här webbplatserna.',
  originLabel: (n: number) => `Webbplats ${n}`,
  originHint: 'Som i webbläsarens adressfält, till exempel https://www.exempel.se.',
  originsExplained: [
    'Adresser med och utan www är olika webbplatser. Lägg till båda om båda används.',
    'En port hör till adressen, som i https://test.exempel.se:8443. Sökvägen gör det inte.',
    'På http går det att läsa men inte att delta, utom på localhost.',
  ],
  originInsecure: 'På http kan besökare läsa men inte delta.',
  originTwin: (origin: string) => `Lägg till ${origin} också`,
  addOrigin: 'Lägg till webbplats',
  removeOrigin: (origin: string) => `Ta bort ${origin || 'den tomma raden'}`,
  noOrigins: 'Ingen webbplats än. Tills den första finns går det bara att delta på dialogernas egna sidor.',
  saveOrigins: 'Spara webbplatser',
  originsSaved: 'Sparat. Det gäller direkt.',
  originsElsewhere: 'Delta går på de webbplatser som finns i listan under Bädda in.',
  toOrigins: 'Till webbplatserna',

  loaderTitle: 'Skript för hela webbplatsen',
  loaderLead:
    'Läggs en gång i mallen av den som sköter den. Därefter räcker det att en sida har en plats eller en länk. Det är under en kilobyte, och hämtar en dialog först när sidan har en.',

  checkTitle: 'Kontrollera installationen',
  checkLead:
    'Öppna sidan med dialogen i en annan flik och kom tillbaka hit. Sidan hör av sig när du lämnar den, med sin adress men inget om besökaren.',
  check: 'Kontrollera nu',
  checking: 'Väntar på sidan …',
  seenNow: (page: string) => `Dialogen fungerar på ${page}.`,
  notSeen: 'Ingen sida har visat dialogen än',
  notSeenHelp: [
    'Är sidan publicerad, och har du öppnat den sedan du klistrade in koden?',
    'Finns webbplatsen i listan över webbplatser, skriven exakt som i adressfältet?',
    'Syns bara en länk på sidan har redigeraren tagit bort skriptet, eller så stoppar sidans säkerhetspolicy det.',
  ],
  seenTitle: 'Sidor som har visat dialogen',
  page: 'Sida',
  dialogue: 'Dialog',
  lastSeen: 'Senast sedd',
  visits: 'Besök',
  form: 'Sätt',
  version: 'Version',
  formOf: {
    script: 'Skript på sidan',
    loader: 'Skript i mallen',
    locked: 'Låst version',
    package: 'npm-paket',
    frame: 'Ram',
  },
  newest: 'Senaste',
  older: (version: string) => `Äldre (${version})`,
  blockedTitle: 'Stoppat av en säkerhetspolicy',
  directive: 'Direktiv',
  state: 'Läge',
  blocked: 'Stoppas',
  onlyReported: 'Bara rapporterat',
  solved: 'Fungerar igen',
  remedy: (directive: string, base: string) => `Lägg till ${base} i ${directive}.`,
  remedyTypes: 'Lägg till lit-html i trusted-types.',
  noReports: 'Inga rapporter. De kommer bara om policyn har raderna för rapporter.',
}
