import type { FormName } from './forms.ts'
import type { Installable } from './installable.ts'

export type PolicyOf = Pick<Installable, 'base' | 'tenant'>

interface Policy {
  /** To add to the directives that the page's Content-Security-Policy has. */
  directives: string[]
  /** A header of its own that the directive for reports names. */
  endpoints?: string
}

interface Wishes {
  /** Browsers tell the kommun's service what the policy blocks. */
  reports: boolean
  /** The site requires Trusted Types. */
  trustedTypes: boolean
}

/** What a page's policy has to allow for a form, exactly, and nothing more. */
export function writePolicy(form: FormName, { base, tenant }: PolicyOf, { reports, trustedTypes }: Wishes): Policy {
  const needed = needs[form].map((directive) => `${directive} ${base}`)
  const types = trustedTypes && form !== 'frame' ? ['trusted-types lit-html'] : []
  if (!reports) return { directives: [...needed, ...types] }
  const address = `${base}/api/v1/${tenant}/violation-reports`
  return {
    directives: [...needed, ...types, `report-uri ${address}`, 'report-to min-kommun'],
    endpoints: `Reporting-Endpoints: min-kommun="${address}"`,
  }
}

const script = ['script-src', 'connect-src']

const needs: Record<FormName, string[]> = {
  snippet: script,
  strict: script,
  loader: script,
  link: script,
  element: script,
  script,
  locked: script,
  frame: ['frame-src'],
  package: ['connect-src'],
}
