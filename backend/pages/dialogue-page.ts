import { html } from 'hono/html'
import type { Kind } from '../contracts/kinds/index.ts'
import { type KindContents, kindPages } from './kinds/index.ts'
import type { KindPage } from './kinds/kind-page.ts'
import { renderLayout } from './layout.ts'
import { renderMemberBar } from './member/bar.ts'
import { renderWaiting } from './member/submission-tools.ts'
import { type DialogueRequest, type Html, linkTo, wording } from './page.ts'
import { renderWords } from './parts/words.ts'

/**
 * `/{tenant}/{dialogue}`: the dialogue as its citizens meet it without JavaScript, inside the very snippet
 * that a webmaster pastes, so that the widget takes its place where it can. A signed-in member keeps the list, with
 * the tools of their role in it. With a single submission asked
 * for it shows that one. `content` isn't needed, nor shown, while the dialogue is a draft or paused.
 */
export function renderDialoguePage(page: DialogueRequest, content?: KindContents[Kind]): Html {
  const { title, introduction, availability } = page.configuration.dialogue
  const bar = page.tools && renderMemberBar(page, page.tools)
  if (availability === 'draft') return renderDraft(page, bar)

  const shown = availability === 'paused' || !content ? undefined : renderKind(page, content)
  if (shown?.detail) return renderLayout(page, { ...shown.detail, parameters: shown.parameters, bar })

  const language = page.language === page.configuration.language ? undefined : page.configuration.language
  const body = html`<div class="introduction"><h1 dir="auto" ${language && html`lang="${language}"`}>${title}</h1>
${introduction && html`<div class="lead">${renderWords(introduction, language)}</div>`}
${renderState(page)}</div>
${page.tools ? html`${renderWaiting(page)}${shown?.overview}` : renderEmbed(page, shown?.overview)}`
  const feed = shown?.hasFeed ? `${page.path}/atom.xml` : undefined
  const oembed = `${page.base}/oembed?format=json&url=${encodeURIComponent(page.base + page.path)}`
  return renderLayout(page, {
    title,
    description: introduction,
    body,
    feed,
    oembed,
    parameters: shown?.parameters,
    bar,
  })
}

/** The content was read for the dialogue’s own kind, which is the renderer’s. */
const renderKind = (page: DialogueRequest, content: KindContents[Kind]): KindPage =>
  (kindPages[page.configuration.dialogue.kind] as (page: DialogueRequest, content: KindContents[Kind]) => KindPage)(
    page,
    content,
  )

function renderDraft(page: DialogueRequest, bar?: Html): Html {
  const { t } = wording(page)
  const body = html`<h1>${t.dialogue.draftTitle}</h1><p class="lead">${t.dialogue.draft}</p>`
  return renderLayout(page, { title: t.dialogue.draftTitle, body, secret: true, bar })
}

/** Why the dialogue takes nothing right now, or until when it does. */
function renderState(page: DialogueRequest): Html | undefined {
  const { t, f } = wording(page)
  const { availability, opensAt, closesAt } = page.configuration.dialogue
  if (availability === 'open') return closesAt ? html`<p>${t.dialogue.openUntil(f.moment(closesAt))}</p>` : undefined
  if (availability === 'draft') return undefined
  const words = {
    scheduled: opensAt ? t.dialogue.scheduledAt(f.moment(opensAt)) : t.dialogue.scheduled,
    closed: closesAt ? t.dialogue.closedAt(f.moment(closesAt)) : t.dialogue.closed,
    paused: t.dialogue.paused,
  }
  return html`<p class="notice">${words[availability]}</p>`
}

function renderEmbed(page: DialogueRequest, overview?: Html): Html {
  const { slug, kind } = page.configuration.dialogue
  const name = `${page.tenant.slug}/${slug}`
  return html`<div class="embed embed-${kind}" data-min-kommun="${name}" data-theme="auto" lang="${page.language}">
${overview}
</div>
<script async src="${linkTo(page, `/embed/${name}.js`)}"></script>`
}
