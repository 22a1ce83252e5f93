/** The field of a plain form that holds an answer; `inner` is a matrix row, an option to rank, or `other` for one's own words. */
export const toFieldName = (question: string, inner?: string) =>
  inner === undefined ? question : `${question}.${inner}`

/** Fields of the plain form that are no question's. */
export const ownFields: readonly string[] = ['token', 'website']
