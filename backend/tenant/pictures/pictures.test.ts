import { deflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { cleanPicture } from './clean-picture.ts'

const text = (value: string) => new TextEncoder().encode(value)
const join = (...parts: (Uint8Array | number[])[]) => Uint8Array.from(parts.flatMap((part) => [...part]))
const contains = (bytes: Uint8Array, needle: string) => Buffer.from(bytes).includes(Buffer.from(needle))

const segment = (marker: number, body: Uint8Array) =>
  join([0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 255], body)
const frame = (width: number, height: number) =>
  segment(0xc0, join([8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0]))
const jpeg = (width: number, height: number, extra: Uint8Array = join([])) =>
  join(
    [0xff, 0xd8],
    extra,
    frame(width, height),
    segment(0xda, join([1, 1, 0, 0, 63, 0])),
    [0x12, 0xff, 0x00, 0xff, 0xd0, 0x34],
    [0xff, 0xd9],
  )

const chunk = (name: string, body: Uint8Array) => {
  const length = new Uint8Array(4)
  new DataView(length.buffer).setUint32(0, body.length)
  return join(length, text(name), body, [0, 0, 0, 0])
}
const ihdr = (width: number, height: number) => {
  const body = new Uint8Array(13)
  new DataView(body.buffer).setUint32(0, width)
  new DataView(body.buffer).setUint32(4, height)
  return chunk('IHDR', body)
}
const png = (width: number, height: number, extra: Uint8Array = join([])) =>
  join(
    [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    ihdr(width, height),
    extra,
    chunk('IDAT', deflateSync(Buffer.alloc(8))),
    chunk('IEND', join([])),
  )

const riff = (...chunks: Uint8Array[]) => {
  const body = join(text('WEBP'), ...chunks)
  const size = new Uint8Array(4)
  new DataView(size.buffer).setUint32(0, body.length, true)
  return join(text('RIFF'), size, body)
}
const part = (name: string, body: Uint8Array) => {
  const size = new Uint8Array(4)
  new DataView(size.buffer).setUint32(0, body.length, true)
  return join(text(name), size, body, body.length % 2 ? [0] : [])
}
const extended = (flags: number, width: number, height: number) =>
  part('VP8X', join([flags, 0, 0, 0, (width - 1) & 255, (width - 1) >> 8, 0, (height - 1) & 255, (height - 1) >> 8, 0]))
const lossy = part('VP8 ', join([0, 0, 0, 0x9d, 0x01, 0x2a, 0x40, 0x01, 0xf0, 0x00]))

describe('a picture loses what is not the picture', () => {
  test.each([
    ['JPEG', join(jpeg(640, 480, segment(0xe1, text('Exif GPS 59.3293,18.0686'))), text('GPS behind the end'))],
    ['JPEG comment', jpeg(640, 480, segment(0xfe, text('GPS in a comment')))],
    ['PNG', join(png(640, 480, chunk('eXIf', text('GPS'))), text('GPS behind the end'))],
    ['PNG text', png(640, 480, chunk('tEXt', text('Comment GPS')))],
    ['WebP', riff(extended(0x08, 640, 480), lossy, part('EXIF', text('GPS!')))],
    ['WebP XMP', riff(extended(0x04, 640, 480), lossy, part('XMP ', text('GPS')))],
  ])('%s', (_, bytes) => {
    expect(contains(bytes, 'GPS')).toBe(true)
    const picture = cleanPicture(bytes)
    expect(picture).toMatchObject({ width: 640, height: 480 })
    expect(contains(picture?.bytes ?? text('GPS'), 'GPS')).toBe(false)
  })
})

test('cleaning what is clean changes nothing', () => {
  for (const bytes of [jpeg(10, 20), png(10, 20), riff(lossy), riff(extended(0x10, 10, 20), lossy)]) {
    expect(cleanPicture(bytes)?.bytes).toEqual(bytes)
  }
})

test('sizes are read from the bytes', () => {
  expect(cleanPicture(jpeg(640, 480))).toMatchObject({ type: 'image/jpeg', width: 640, height: 480 })
  expect(cleanPicture(png(1, 4096))).toMatchObject({ type: 'image/png', width: 1, height: 4096 })
  expect(cleanPicture(riff(lossy))).toMatchObject({ type: 'image/webp', width: 320, height: 240 })
})

test.each([
  ['an SVG', text('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
  ['HTML', text('<!doctype html><script>alert(1)</script>')],
  ['a GIF', text('GIF89a')],
  ['nothing', new Uint8Array()],
  ['a bomb by its size', png(60_000, 60_000)],
  ['a JPEG of 5,000 pixels', jpeg(5000, 10)],
  ['a picture without a size', png(0, 10)],
  ['a JPEG cut short', jpeg(640, 480).slice(0, -4)],
  ['a PNG cut short', png(640, 480).slice(0, -9)],
  [
    'a PNG whose chunk says more than there is',
    join(png(640, 480).slice(0, 33), [0xff, 0xff, 0xff, 0xff], text('IDAT')),
  ],
  ['an animated WebP', riff(extended(0x02, 640, 480), part('ANIM', join([0, 0, 0, 0, 0, 0])), lossy)],
  ['a WebP without a picture', riff(extended(0, 640, 480))],
])('%s is refused', (_, bytes) => {
  expect(cleanPicture(bytes)).toBeUndefined()
})
