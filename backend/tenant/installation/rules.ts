import { maskPersonalNumbers } from '../../contracts/personal-numbers.ts'

const longestPath = 200
const mostReports = 50

/** What a report tells, once everything but the page, the directive and what it is about is gone. */
export interface Reported {
  page: URL
  directive: string
  enforced: boolean
}

/**
 * The path of a page as it may be kept: no query, no fragment, not too long, and nothing in it that could be a
 * person's address or number.
 */
export function toKeptPath(path: string): string {
  const segments = decode(path.split(/[?#]/)[0] ?? '').split('/')
  const kept = segments.map((segment) => {
    const masked = maskPersonalNumbers(segment)
    return segment.includes('@') || masked !== segment ? '…' : segment
  })
  const whole = kept.join('/').replace(/[\p{Cc}\p{Cf}]/gu, '')
  return whole.length > longestPath ? `${whole.slice(0, longestPath - 1)}…` : whole || '/'
}

/** As people read it, where it can be. */
function decode(path: string): string {
  try {
    return decodeURIComponent(path).toWellFormed()
  } catch {
    return path
  }
}

/**
 * The violations in what a browser has sent, in either format, that are about this service: those of other
 * scripts are the kommun's own business, and so is everything else in them.
 */
export function readViolations(raw: unknown, base: string): Reported[] {
  const reports = Array.isArray(raw) ? raw.slice(0, mostReports) : [raw]
  return reports.flatMap((report) => {
    const body = toRecord(toRecord(report)['csp-report'] ?? toRecord(report).body)
    const text = (...names: string[]) => names.map((name) => body[name]).find((value) => typeof value === 'string')
    const page = toUrl(text('documentURL', 'document-uri'))
    const blocked = toUrl(text('blockedURL', 'blocked-uri'))
    const source = toUrl(text('sourceFile', 'source-file'))
    const [directive = ''] = String(text('effectiveDirective', 'effective-directive', 'violated-directive')).split(' ')
    const isOurs = blocked?.origin === base || (source?.origin === base && aboutCode.has(directive))
    if (!page || !isOurs || !/^[a-z-]{3,40}$/.test(directive)) return []
    return { page, directive, enforced: text('disposition') !== 'report' }
  })
}

/** Directives whose reports name no address, but where in our code it happened. */
const aboutCode = new Set(['require-trusted-types-for', 'trusted-types'])

const toRecord = (value: unknown) =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}

const toUrl = (value: unknown) => (typeof value === 'string' && URL.canParse(value) ? new URL(value) : undefined)
