import type { FieldCode, FieldError } from '../../../contracts/problems.ts'
import type { Code } from '../../api/problem.ts'

/** What to do when a call is refused; `unexpected` stands for every code without a sentence of its own. */
const problems = {
  network: 'Vi får ingen kontakt med tjänsten. Kontrollera uppkopplingen och försök igen.',
  unexpected: 'Något gick fel hos oss. Försök igen.',
  unauthenticated: 'Logga in igen.',
  forbidden: 'Du har inte behörighet att göra det här.',
  not_found: 'Det finns inte längre.',
  version_conflict:
    'Någon annan har ändrat det här medan du hade det öppet. Läs in det på nytt och gör om din ändring.',
  already_exists: 'Det finns redan. Välj något annat.',
  transition_not_allowed: 'Det går inte att göra i det läge som det här har nu.',
  last_admin: 'Det går inte: kommunen måste ha minst en aktiv administratör.',
  passkey_refused: 'Den passkeyn gick inte att lägga till. Försök igen eller använd en annan enhet.',
  too_many_passkeys: 'Du har redan så många passkeys som går. Ta bort en som du inte använder.',
  invalid_input: 'Rätta uppgifterna.',
  body_too_large: 'Det är för mycket på en gång. Dela upp det.',
  too_many_requests: 'Det blev för många försök. Vänta en stund och försök igen.',
  tenant_paused: 'Kommunens tjänst är pausad.',
} satisfies Partial<Record<Code, string>>

const fields = {
  required: () => 'Fyll i uppgiften.',
  too_long: ({ maximum = 0 }) => `Skriv högst ${maximum} tecken.`,
  too_short: ({ minimum = 1 }) => (minimum > 1 ? `Skriv minst ${minimum} tecken.` : 'Fyll i uppgiften.'),
  too_large: ({ maximum = 0 }) => `Ange högst ${maximum.toLocaleString('sv-SE')}.`,
  too_small: ({ minimum = 0 }) => `Ange minst ${minimum.toLocaleString('sv-SE')}.`,
  too_many: ({ maximum = 0 }) => `Ange högst ${maximum}.`,
  invalid_type: () => 'Fyll i uppgiften på rätt sätt.',
  invalid_text: () => 'Ta bort tecken som inte går att visa.',
  invalid_format: () => 'Kontrollera hur uppgiften är skriven.',
  invalid_email: () => 'Fyll i e-postadressen så här: namn@exempel.se.',
  invalid_option: () => 'Välj ett av alternativen.',
  invalid_origin: () => 'Skriv adressen så här: https://www.exempel.se.',
  reserved_word: () => 'Ordet är upptaget. Välj ett annat.',
  unknown_field: () => 'Uppgiften är inte känd.',
  not_after: () => 'Välj en senare tid.',
  low_contrast: () => 'Välj en färg som syns bättre mot bakgrunden.',
  duplicate: () => 'Samma uppgift finns redan. Välj en annan.',
  invalid_picture: () => 'Välj en annan bild.',
  unknown_placeholder: ({ placeholder }) => `Ta bort {${placeholder}}, som inte finns här.`,
  missing_placeholder: ({ placeholder }) => `Lägg till {${placeholder}}, som mejlet inte klarar sig utan.`,
  fixed: () => 'Uppgiften går inte att ändra längre.',
  too_few: ({ minimum = 1 }) => `Ange minst ${minimum}.`,
  too_low: ({ minimum = 0 }) => `Ange ${minimum} eller mer.`,
  too_high: ({ maximum = 0 }) => `Ange ${maximum} eller mindre.`,
  not_whole: () => 'Ange ett heltal.',
  invalid_date: () => 'Ange ett datum som finns, så här: 2026-10-14.',
  date_out_of_range: () => 'Ange ett datum inom den tid som gäller.',
  circular: () => 'Välj en sida längre fram, annars går enkäten runt.',
  unreachable: () => 'Hit kommer ingen, hur man än svarar. Ändra villkoren på vägen hit.',
  impossible: () => 'Ingen kan svara så att villkoret uppfylls. Ändra det, eller villkoren på vägen hit.',
  not_earlier: () => 'Välj en fråga som kommer före den här.',
} satisfies Record<FieldCode, (error: Pick<FieldError, 'maximum' | 'minimum' | 'placeholder'>) => string>

export const errors = {
  problems,
  fields,
  summary: (n: number) => (n === 1 ? 'Du behöver rätta 1 uppgift' : `Du behöver rätta ${n} uppgifter`),
}
