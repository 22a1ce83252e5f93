import { z } from 'zod'
import {
  Configuration,
  Dialogue,
  DialogueChange,
  DialogueCopyInput,
  DialogueInput,
  DialogueSummary,
} from '../dialogues.ts'
import { member, operation } from '../operation.ts'
import { dialogue, everyone, tenant } from './parameters.ts'

/** How the kommun’s own people make dialogues and look after them. */
export const dialogueOperations = {
  listDialogueSummaries: operation({
    method: 'get',
    path: '/{tenant}/dialogue-summaries',
    summary: 'All dialogues of the kommun, drafts and archived ones too, with their counts, newest first',
    access: member(...everyone),
    params: tenant,
    success: { status: 200, body: z.object({ items: z.array(DialogueSummary) }) },
    problems: ['unauthenticated', 'forbidden', 'not_found'],
  }),
  createDialogue: operation({
    method: 'post',
    path: '/{tenant}/dialogues',
    summary: 'Creates a dialogue',
    access: member('admin'),
    params: tenant,
    body: DialogueInput,
    success: { status: 201, body: Dialogue },
    problems: ['invalid_input', 'already_exists', 'unauthenticated', 'forbidden', 'not_found'],
  }),
  getDialogue: operation({
    method: 'get',
    path: '/{tenant}/dialogues/{dialogue}',
    summary: 'A dialogue with all its settings, as the kommun sees it',
    access: member(...everyone),
    params: dialogue,
    success: { status: 200, body: Dialogue },
    problems: ['unauthenticated', 'forbidden', 'not_found'],
  }),
  changeDialogue: operation({
    method: 'patch',
    path: '/{tenant}/dialogues/{dialogue}',
    summary: 'Changes what is given of a dialogue; its address only until it is first published',
    access: member('admin'),
    params: dialogue,
    body: DialogueChange,
    success: { status: 200, body: Dialogue },
    problems: ['invalid_input', 'already_exists', 'version_conflict', 'unauthenticated', 'forbidden', 'not_found'],
  }),
  copyDialogue: operation({
    method: 'post',
    path: '/{tenant}/dialogues/{dialogue}/copies',
    summary: 'Makes a draft with the settings and the look of a dialogue, and none of its submissions',
    access: member('admin'),
    params: dialogue,
    body: DialogueCopyInput,
    success: { status: 201, body: Dialogue },
    problems: ['invalid_input', 'already_exists', 'unauthenticated', 'forbidden', 'not_found'],
  }),
  deleteDialogue: operation({
    method: 'delete',
    path: '/{tenant}/dialogues/{dialogue}',
    summary: 'Deletes a dialogue that holds no submissions and is not open',
    access: member('admin'),
    params: dialogue,
    success: { status: 204 },
    problems: ['transition_not_allowed', 'unauthenticated', 'forbidden', 'not_found'],
  }),
  getPreview: operation({
    method: 'get',
    path: '/{tenant}/dialogues/{dialogue}/preview',
    summary: 'What the widget of a dialogue would be given were it open, a draft too',
    access: member('admin'),
    params: dialogue,
    success: { status: 200, body: Configuration },
    problems: ['unauthenticated', 'forbidden', 'not_found'],
  }),
}
