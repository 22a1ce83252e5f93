import { ProposalSettings } from '../../contracts/kinds/proposals.ts'
import type { Importer } from './importer.ts'
import { toNumber, toText, toTime } from './values.ts'

/** E-proposals from another service, with the names its columns are likely to have. */
export const proposalImporter: Importer = {
  fields: {
    id: ['nr', 'nummer', 'ärendenummer', 'diarienummer'],
    heading: ['title', 'rubrik', 'titel'],
    text: ['body', 'beskrivning', 'description', 'innehåll', 'förslag'],
    category: ['kategori'],
    place: ['plats', 'adress', 'location'],
    name: ['namn', 'author', 'förslagsställare'],
    createdAt: ['created_at', 'created', 'date', 'datum', 'skapad', 'inskickat'],
    status: [],
    supports: ['votes', 'röster', 'stöd', 'underskrifter'],
    response: [],
    'response.text': ['svar'],
    'response.by': ['svar av'],
    'response.at': ['svarsdatum'],
  },
  required: ['id', 'heading', 'text'],
  createConverter(settings) {
    const { categories } = ProposalSettings.parse(settings)
    const byName = new Map(categories.flatMap(({ id, label }) => [id, label].map((name) => [name.toLowerCase(), id])))
    const toCategory = (value: unknown) => {
      const text = toText(value)
      return typeof text === 'string' ? (byName.get(text.toLowerCase()) ?? text) : text
    }

    return (values) => {
      const heading = toText(values.heading)
      const { text, repeated } = dropRepeatedHeading(heading, toText(values.text))
      const row = {
        id: toText(values.id),
        heading,
        text,
        category: toCategory(values.category),
        place: toText(values.place),
        name: toText(values.name),
        createdAt: toTime(values.createdAt),
        status: toText(values.status),
        supports: toNumber(values.supports),
        response: toResponse(values),
      }
      return repeated ? { row, note: 'began the text by repeating the heading, which is left out' } : { row }
    }
  },
}

/** Many services keep the heading as the text's first sentence, where it would be read twice. */
export function dropRepeatedHeading(heading: unknown, text: unknown): { text: unknown; repeated: boolean } {
  if (typeof heading !== 'string' || typeof text !== 'string') return { text, repeated: false }
  const words = heading.split(/\s+/).map(RegExp.escape).join('\\s+')
  const rest = new RegExp(`^${words}\\s*(?:[.:!?–-]+\\s+|\\r?\\n\\s*)(?=\\S)`, 'u').exec(text)
  return rest ? { text: text.slice(rest[0].length), repeated: true } : { text, repeated: false }
}

function toResponse(values: Record<string, unknown>): unknown {
  if (values.response !== undefined && values.response !== null) return values.response
  const text = toText(values['response.text'])
  if (text === undefined) return undefined
  return { text, by: toText(values['response.by']), at: toTime(values['response.at']) }
}
