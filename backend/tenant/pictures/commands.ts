import { uuidv7 } from 'uuidv7'
import type { PictureInput } from '../../contracts/pictures.ts'
import { pictureMaximum } from '../../contracts/pictures.ts'
import type { FieldError } from '../../contracts/problems.ts'
import { problem } from '../../http/problem.ts'
import type { TenantContext } from '../context.ts'
import type { Tx } from '../db/tx-sync.ts'
import { toPublicText } from '../submissions/public-text.ts'
import { cleanPicture } from './clean-picture.ts'
import type { CleanPicture } from './picture.ts'

export type ReadyPicture = CleanPicture & { alt: string }

/** Decodes and cleans pictures before anything is written. @throws `invalid_input` naming those that can't be used. */
export function readPictures(inputs: readonly PictureInput[]): ReadyPicture[] {
  const pictures = inputs.map(({ data, alt }) => {
    const bytes = Buffer.from(data, 'base64')
    const picture = bytes.byteLength <= pictureMaximum ? cleanPicture(bytes) : undefined
    return picture && { ...picture, alt }
  })
  const errors = pictures.flatMap((picture, index): FieldError[] =>
    picture ? [] : [{ pointer: `/pictures/${index}/data`, code: 'invalid_picture' }],
  )
  if (errors.length > 0) throw problem('invalid_input', { errors })
  return pictures.filter((picture) => picture !== undefined)
}

/** Stores pictures in the transaction that stores what they belong to. */
export function storePictures({ db }: TenantContext, tx: Tx, seq: number, pictures: readonly ReadyPicture[]) {
  for (const [position, { type, width, height, alt, bytes }] of pictures.entries()) {
    const row = { id: uuidv7(), submission_seq: seq, position, type, width, height, alt: toPublicText(alt) }
    tx.run(db.insertInto('pictures').values({ ...row, bytes: bytes.slice().buffer }))
  }
}
