import type { Handlers } from '../../http/perform.ts'
import { problem } from '../../http/problem.ts'
import type { RequestContext } from '../http/request-context.ts'
import { changeMailText, resetMailText } from './change-text.ts'
import { getOutboxItem, giveUpMail, listOutbox, retryMail } from './outbox.ts'
import { getMailTemplate, listMailTemplates } from './queries.ts'
import { renderSample } from './render.ts'
import { findPlaceholderErrors } from './rules.ts'

export const mailHandlers: Handlers<
  | 'listMailTemplates'
  | 'changeMailTemplate'
  | 'resetMailTemplate'
  | 'previewMailTemplate'
  | 'listOutbox'
  | 'retryMail'
  | 'giveUpMail',
  RequestContext
> = {
  async listMailTemplates(_, { tenant }) {
    return { items: await listMailTemplates(tenant) }
  },

  async changeMailTemplate({ params, body }, { tenant, actor }) {
    changeMailText(tenant, params, body, actor)
    return getMailTemplate(tenant, params.template, params.language)
  },

  async resetMailTemplate({ params }, { tenant, actor }) {
    resetMailText(tenant, params, actor)
    return getMailTemplate(tenant, params.template, params.language)
  },

  async previewMailTemplate({ params, body }, { tenant }) {
    const errors = findPlaceholderErrors(params.template, body)
    if (errors.length > 0) throw problem('invalid_input', { errors })
    return renderSample(tenant, params.language, body)
  },

  async listOutbox({ query }, { tenant }) {
    return listOutbox(tenant, query)
  },

  async retryMail({ params }, { tenant, actor }) {
    retryMail(tenant, params.mail, actor)
    return getOutboxItem(tenant, params.mail)
  },

  async giveUpMail({ params }, { tenant, actor }) {
    giveUpMail(tenant, params.mail, actor)
    return getOutboxItem(tenant, params.mail)
  },
}
