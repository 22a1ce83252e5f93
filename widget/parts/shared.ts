/** What lazy parts take from the main script, so that there is one Lit and one of each of these on the page. */
export { html, nothing } from 'lit/html.js'
export { Failure, request, tenantUrl } from '../api.ts'
export { fill } from '../i18n/locale.ts'
export { createSheet } from '../theme/sheets.ts'
