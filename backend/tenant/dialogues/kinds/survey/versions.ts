import { listQuestions } from '../../../../contracts/kinds/survey/check-definition.ts'
import type { SurveyDefinition } from '../../../../contracts/kinds/survey/definition.ts'
import type { SurveyVersion } from '../../../../contracts/kinds/survey/results.ts'
import type { FieldError } from '../../../../contracts/problems.ts'
import type { TenantContext } from '../../../context.ts'
import type { Tx } from '../../../db/tx-sync.ts'
import type { DialogueRow } from '../../rules.ts'

/** By kommun, then by dialogue and number: reading a version anew would be much of what storing a response costs. */
const remembered = new WeakMap<TenantContext['db'], Map<string, SurveyDefinition>>()
const mostRemembered = 50

/** The questions of one version, not to be changed; undefined for one that never was. */
export async function findVersion(
  { db }: TenantContext,
  dialogue: DialogueRow,
  number: number,
): Promise<SurveyDefinition | undefined> {
  const known = remembered.get(db) ?? new Map<string, SurveyDefinition>()
  remembered.set(db, known)
  const name = `${dialogue.id} ${number}`
  const earlier = known.get(name)
  if (earlier) return earlier
  const found = await db
    .selectFrom('survey_versions')
    .select('definition')
    .where('dialogue_id', '=', dialogue.id)
    .where('number', '=', number)
    .executeTakeFirst()
  if (!found) return undefined
  const definition: SurveyDefinition = JSON.parse(found.definition)
  // A draft's is rewritten; one that has been out never changes.
  if (dialogue.published_at !== null) {
    if (known.size >= mostRemembered) known.clear()
    known.set(name, definition)
  }
  return definition
}

export const listVersions = ({ db }: TenantContext, tx: Tx, dialogueId: string): SurveyDefinition[] =>
  tx
    .all(db.selectFrom('survey_versions').select('definition').where('dialogue_id', '=', dialogueId))
    .map(({ definition }) => JSON.parse(definition))

/** Every version that could be answered, oldest first; of a survey that was never published none. */
export async function listPublishedVersions({ db }: TenantContext, dialogue: DialogueRow): Promise<SurveyVersion[]> {
  if (dialogue.published_at === null) return []
  const rows = await db
    .selectFrom('survey_versions')
    .select(['number', 'definition', 'created_at'])
    .where('dialogue_id', '=', dialogue.id)
    .orderBy('number')
    .execute()
  return rows.map(({ number, definition, created_at }) => ({
    number,
    createdAt: new Date(created_at).toISOString(),
    definition: JSON.parse(definition),
  }))
}

/** A draft's version is rewritten for as long as nobody has been able to answer it. */
export function storeVersion(
  { db }: TenantContext,
  tx: Tx,
  dialogueId: string,
  number: number,
  definition: SurveyDefinition,
) {
  const row = { dialogue_id: dialogueId, number, definition: JSON.stringify(definition), created_at: Date.now() }
  const { definition: text, created_at } = row
  tx.run(
    db
      .insertInto('survey_versions')
      .values(row)
      .onConflict((conflict) =>
        conflict.columns(['dialogue_id', 'number']).doUpdateSet({ definition: text, created_at }),
      ),
  )
}

/**
 * Questions that were of another type in an earlier version. Their words may change, but what is counted under one
 * name must be the same kind of answer; a new question has a new name.
 */
export function findChangedTypes(versions: SurveyDefinition[], definition: SurveyDefinition): FieldError[] {
  const types = new Map(versions.flatMap(listQuestions).map(({ question }) => [question.id, question.type]))
  return listQuestions(definition)
    .filter(({ question }) => (types.get(question.id) ?? question.type) !== question.type)
    .map(({ pointer }) => ({ pointer: `${pointer}/type`, code: 'fixed' }))
}
