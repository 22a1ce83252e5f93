import { html } from 'hono/html'
import type { Revision } from '../contracts/moderation.ts'
import type { Language } from '../contracts/primitives.ts'
import type { Person } from '../contracts/privacy.ts'
import type { HistoryEntry } from '../contracts/submissions.ts'
import { formatsFor } from './i18n/formats.ts'
import { texts } from './i18n/index.ts'
import type { Html } from './page.ts'
import { renderWords } from './parts/words.ts'

/** Everything that is kept about a person, as it is handed out. */
export interface PersonFile extends Omit<Person, 'submissions' | 'comments'> {
  tenant: string
  language: Language
  at: string
  /** The address or the reference number that was asked about. */
  asked: string
  submissions: (Omit<Person['submissions'][number], 'id' | 'onHold'> & {
    email?: string
    original: Record<string, unknown>
    public: { heading: string; text: string; author: string }
    corrections: Revision[]
    history: HistoryEntry[]
    response?: { text: string; by: string; at: string }
    supports: number
    pictures: { alt: string; data: string }[]
  })[]
  comments: (Omit<Person['comments'][number], 'id' | 'onHold'> & {
    author: string
    status: string
    original: Record<string, unknown>
  })[]
}

/** The same as a page that stands by itself, to read and to print. */
export function renderPersonFile(file: PersonFile): Html {
  const t = texts[file.language].personFile
  const f = formatsFor(file.language)
  const { submissions, comments, supports, following, messages } = file
  return html`<!doctype html>
<html lang="${file.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${t.title} – ${file.tenant}</title>
<style>${style}</style>
</head>
<body>
<h1>${t.title}</h1>
<p>${t.about(file.tenant, file.asked, f.moment(file.at))}</p>
${renderSection(t.submissions, submissions, (submission) => renderSubmission(file, submission))}
${renderSection(t.comments, comments, (comment) => html`<h3>${comment.heading} (${comment.reference})</h3>${renderLeaves(file, comment.original)}<p>${f.moment(comment.createdAt)}</p>`)}
${renderSection(t.supports, supports, ({ heading, reference, at }) => html`<p>${heading} (${reference}), ${f.moment(at)}</p>`)}
${renderSection(t.following, following, ({ heading, reference, since }) => html`<p>${heading} (${reference}), ${f.moment(since)}</p>`)}
${renderSection(t.messages, messages, ({ createdAt }) => html`<p>${f.moment(createdAt)}</p>`)}
${file.links + file.flags > 0 && html`<h2>${t.other}</h2><p>${t.links(file.links)}</p><p>${t.flags(file.flags)}</p>`}
${file.member && html`<h2>${t.member}</h2><p>${file.member.name} (${file.member.role})</p>`}
</body>
</html>
`
}

function renderSection<T>(heading: string, items: readonly T[], render: (item: T) => Html): Html {
  return html`${items.length > 0 && html`<h2>${heading} (${items.length})</h2>${items.map((item) => html`<section>${render(item)}</section>`)}`}`
}

function renderSubmission(file: PersonFile, submission: PersonFile['submissions'][number]): Html {
  const all = texts[file.language]
  const t = all.personFile
  const f = formatsFor(file.language)
  const { heading, reference, dialogue, status, createdAt, email, original, corrections, response, pictures } =
    submission
  return html`<h3>${heading}</h3>
<p>${reference} · ${dialogue.title} · ${all.statuses[status]} · ${f.moment(createdAt)}${email && html` · ${email}`}</p>
${renderLeaves(file, original)}
${corrections.map((correction) => html`<h4>${t.correction(f.moment(correction.at))}</h4>${renderLeaves(file, { heading: correction.heading, text: correction.text })}`)}
${response && html`<h4>${t.response(response.by)}</h4>${renderWords(response.text)}`}
${pictures.map(({ data, alt }) => html`<figure><img src="${data}" alt=""><figcaption>${alt}</figcaption></figure>`)}
<h4>${t.history}</h4>
<ul>${submission.history.map((entry) => html`<li>${f.moment(entry.at)}: ${all.statuses[entry.status]}${entry.reason && html` – ${entry.reason}`}</li>`)}</ul>`
}

/** Every value there is, under its name: what a kind stores is shown whole, also what this page doesn't know. */
function renderLeaves(file: PersonFile, value: Record<string, unknown>): Html {
  const names: Record<string, string> = texts[file.language].personFile.names
  const leaves = listLeaves(value).filter(([, leaf]) => leaf !== '')
  return html`<dl>${leaves.map(([path, leaf]) => html`<dt>${names[path] ?? path}</dt><dd>${renderWords(leaf)}</dd>`)}</dl>`
}

const listLeaves = (value: unknown, path = ''): [string, string][] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, inner]) => listLeaves(inner, path ? `${path}.${name}` : name))
    : [[path, String(value ?? '')]]

const style = `body{font:16px/1.5 system-ui,sans-serif;max-width:42rem;margin:2rem auto;padding:0 1rem;color:#1f1f1f}
h1{font-size:2rem;line-height:1.2}h2{margin-top:3rem;border-bottom:1.5px solid #6f777b}dt{font-weight:600}
dd{margin:0 0 .75rem}section{break-inside:avoid}img{max-width:100%}figure{margin:1rem 0}`
