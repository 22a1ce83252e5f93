import { createHash } from 'node:crypto'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

/** An answer ready to be sent again and again: its bytes in each encoding, made when first asked for. */
export class CachedResponse {
  readonly #encoded = new Map<Encoding, { body: Uint8Array; headers: Headers }>()
  readonly #body: Uint8Array
  readonly #headers: Headers
  readonly #quality: number
  readonly etag: string

  /** `quality` is brotli's, 0–11: what is sent for long is worth more time. */
  constructor(body: Uint8Array, headers: Headers, { quality = 5, etag = computeEtag(body), brotli }: Options = {}) {
    this.#body = body
    this.#headers = new Headers(headers)
    this.#headers.set('ETag', etag)
    this.#headers.append('Vary', 'Accept-Encoding')
    this.#quality = quality
    this.etag = etag
    if (brotli) this.#remember('br', brotli)
  }

  /** Bytes before compression. */
  get size() {
    return this.#body.byteLength
  }

  /** The answer to this request: `304` when it has these bytes already. */
  send(request: Request): Response {
    const { body, headers } = this.#encode(chooseEncoding(request.headers.get('Accept-Encoding') ?? ''))
    const known = request.headers.get('If-None-Match')
    if (known?.split(',').some((etag) => etag.trim().replace(/^W\//, '') === this.etag)) {
      return new Response(null, { status: 304, headers })
    }
    return new Response(request.method === 'HEAD' ? null : body, { headers, encodeBody: 'manual' })
  }

  #encode(encoding: Encoding) {
    return this.#encoded.get(encoding) ?? this.#remember(encoding, this.#compress(encoding))
  }

  #compress(encoding: Encoding): Uint8Array {
    if (encoding === 'br') {
      return brotliCompressSync(this.#body, { params: { [constants.BROTLI_PARAM_QUALITY]: this.#quality } })
    }
    return encoding === 'gzip' ? gzipSync(this.#body) : this.#body
  }

  #remember(encoding: Encoding, body: Uint8Array) {
    const headers = new Headers(this.#headers)
    if (encoding !== 'identity') headers.set('Content-Encoding', encoding)
    const entry = { body, headers }
    this.#encoded.set(encoding, entry)
    return entry
  }
}

type Encoding = 'br' | 'gzip' | 'identity'
interface Options {
  quality?: number
  etag?: string
  /** The brotli bytes, where they are known already. */
  brotli?: Uint8Array
}

function chooseEncoding(accepted: string): Encoding {
  if (brotli.test(accepted)) return 'br'
  return gzip.test(accepted) ? 'gzip' : 'identity'
}

/** Named, and not with a weight of nothing (RFC 9110, 12.5.3). */
const brotli = /\bbr\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/
const gzip = /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/

const computeEtag = (body: Uint8Array) => `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
