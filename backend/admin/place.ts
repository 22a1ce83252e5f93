/** Whose admin this is; the server writes it into the document. */
const { tenant = '', kommun = '' } = document.documentElement.dataset

/** The kommun's slug, and its name as people write it. */
export { kommun, tenant }

/** Where the app itself lives, as in `/exempelkommun/admin`. */
export const root = `/${tenant}/admin`

/** The address of a view: `to('dialogues/parken')`; without a path the start. */
export const to = (path = '') => (path ? `${root}/${path}` : root)
