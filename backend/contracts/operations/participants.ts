import { z } from 'zod'
import { member, operation, publicWrite } from '../operation.ts'
import {
  NewParticipantBatch,
  ParticipantBatch,
  ParticipantBatchChange,
  ParticipantBatchInput,
  Participation,
  ParticipationInput,
} from '../participants.ts'
import { Id } from '../primitives.ts'
import { dialogue } from './parameters.ts'

/** Dialogues for those who were given a code: making the codes, and taking part with one. */
export const participantOperations = {
  takePart: operation({
    method: 'post',
    path: '/{tenant}/dialogues/{dialogue}/participation',
    summary: 'Exchanges a code for a token to take part with; an unknown, revoked or foreign code gets one answer',
    access: publicWrite,
    params: dialogue,
    body: ParticipationInput,
    success: { status: 200, body: Participation },
    problems: ['code_unknown', 'already_answered', 'dialogue_not_open', 'too_many_requests', 'not_found'],
  }),
  listParticipantBatches: operation({
    method: 'get',
    path: '/{tenant}/dialogues/{dialogue}/participant-batches',
    summary: 'The batches of codes of a dialogue, newest first, with how many have answered',
    access: member('admin'),
    params: dialogue,
    success: { status: 200, body: z.object({ items: z.array(ParticipantBatch) }) },
    problems: ['not_found'],
  }),
  createParticipantBatch: operation({
    method: 'post',
    path: '/{tenant}/dialogues/{dialogue}/participant-batches',
    summary: 'Makes a batch of codes and tells them, this once',
    access: member('admin'),
    params: dialogue,
    body: ParticipantBatchInput,
    success: { status: 201, body: NewParticipantBatch },
    problems: ['not_found', 'invalid_input'],
  }),
  changeParticipantBatch: operation({
    method: 'patch',
    path: '/{tenant}/dialogues/{dialogue}/participant-batches/{batch}',
    summary: 'Stops the unused codes of a batch, or lets them work again',
    access: member('admin'),
    params: dialogue.extend({ batch: Id }),
    body: ParticipantBatchChange,
    success: { status: 200, body: ParticipantBatch },
    problems: ['not_found'],
  }),
}
