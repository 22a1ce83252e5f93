import { expect, test } from 'vitest'
import type { ProposalDetail } from '../../../contracts/kinds/proposals.ts'
import { expectProblem, readPublic, send } from '../support/http.ts'
import { createProposal, sendProposal } from '../support/proposals.ts'
import { createDialogue, inDatabase } from '../support/tenants.ts'

const place = 'GPSLatitude 59.3293'

const segment = (marker: number, body: Buffer) =>
  Buffer.concat([Buffer.from([0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 255]), body])

/** As a phone's camera makes it: where it was taken stands in the EXIF segment, and once more in the XMP. */
const photo = Buffer.concat([
  Buffer.from([0xff, 0xd8]),
  segment(0xe1, Buffer.from(`Exif\0\0MM\0*${place}`)),
  segment(0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0<exif:GPSLatitude>${place}</exif:GPSLatitude>`)),
  segment(0xfe, Buffer.from(place)),
  segment(0xc0, Buffer.from([8, 0, 60, 0, 80, 1, 1, 0x11, 0])),
  segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
  Buffer.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd9]),
  Buffer.from(place),
])

const toPicture = (bytes: Buffer) => ({ data: bytes.toString('base64'), alt: 'En bänk' })

test('a phone’s photo is stored and served without the place where it was taken', async () => {
  const dialogue = await createDialogue()
  const { id } = await createProposal(dialogue, { pictures: [toPicture(photo)] })
  const [picture] = (await readPublic<ProposalDetail>(`${dialogue.path}/proposals/${id}`)).pictures
  expect(picture).toMatchObject({ alt: 'En bänk', width: 80, height: 60 })
  const answer = await send(new URL(picture?.url ?? '').pathname)
  expect(answer.headers.get('Content-Type')).toBe('image/jpeg')
  expect(answer.headers.get('X-Content-Type-Options')).toBe('nosniff')
  const served = Buffer.from(await answer.arrayBuffer())
  expect(served.length).toBeGreaterThan(20)
  expect(served.toString('latin1')).not.toMatch(/Exif|GPS|59\.3293/)

  const rows = await inDatabase(dialogue.tenant, (sql) =>
    ['submissions', 'pictures'].flatMap((table) => sql.exec(`select * from ${table}`).toArray()),
  )
  const values = rows.flatMap((row) => Object.values(row))
  const stored = values.map((value) =>
    value instanceof ArrayBuffer ? Buffer.from(value).toString('latin1') : `${value}`,
  )
  expect(stored.some((text) => text.includes(served.toString('latin1')))).toBe(true)
  expect(stored.join('\n')).not.toContain('59.3293')
  expect(stored.join('\n')).not.toContain(photo.toString('base64').slice(0, 40))
})

test.each([
  ['a script called a picture', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
  ['a photo that breaks off', photo.subarray(0, 40)],
  [
    'a photo of 60,000 times 60,000',
    Buffer.from(photo).fill(
      0xea,
      photo.indexOf(Buffer.from([0xff, 0xc0])) + 5,
      photo.indexOf(Buffer.from([0xff, 0xc0])) + 9,
    ),
  ],
  ['nothing', Buffer.alloc(0)],
])('%s is refused', async (_, bytes) => {
  const dialogue = await createDialogue()
  const { errors } = await expectProblem(sendProposal(dialogue, { pictures: [toPicture(bytes)] }), 'invalid_input')
  expect(errors?.[0]?.pointer).toMatch(/^\/pictures\/0/)
})
