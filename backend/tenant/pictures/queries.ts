import type { Picture } from '../../contracts/pictures.ts'
import type { TenantContext } from '../context.ts'

/** A picture of a submission that everyone may read; with it hidden, its pictures are, too. */
export const findVisiblePicture = ({ db }: TenantContext, id: string) =>
  db
    .selectFrom('pictures')
    .innerJoin('submissions', 'submissions.seq', 'pictures.submission_seq')
    .select(['pictures.type', 'pictures.bytes'])
    .where('pictures.id', '=', id)
    .where('visible', '=', 1)
    .executeTakeFirst()

/** The pictures of a submission, in the order in which they were sent. */
export const listPictures = (tenant: TenantContext, seq: number) => list(tenant, seq, 'pictures')

/** The same, at addresses that members alone can read. */
export const listModeratedPictures = (tenant: TenantContext, { id, seq }: { id: string; seq: number }) =>
  list(tenant, seq, `submissions/${id}/pictures`)

async function list({ db, base, profile }: TenantContext, seq: number, path: string): Promise<Picture[]> {
  const rows = await db
    .selectFrom('pictures')
    .select(['id', 'alt', 'width', 'height'])
    .where('submission_seq', '=', seq)
    .orderBy('position')
    .execute()
  return rows.map(({ id, ...picture }) => ({ ...picture, url: `${base}/api/v1/${profile.slug}/${path}/${id}` }))
}

/** A picture of a submission, hidden or not, for members. */
export const findPictureOf = ({ db }: TenantContext, submissionId: string, id: string) =>
  db
    .selectFrom('pictures')
    .innerJoin('submissions', 'submissions.seq', 'pictures.submission_seq')
    .select(['pictures.type', 'pictures.bytes'])
    .where('pictures.id', '=', id)
    .where('submissions.id', '=', submissionId)
    .executeTakeFirst()
