import { useContext } from 'preact/hooks'
import { Errors, useControlId } from '../../../parts/form/errors.ts'
import { FieldErrorText } from '../../../parts/form/field.tsx'

/** What is wrong with something as a whole, where what is inside it tells its own errors. */
export function OwnError({ name }: { name: string }) {
  const id = useControlId(name)
  const error = useOwnError(name)
  return error ? <FieldErrorText id={id} error={error} /> : null
}

export const useOwnError = (name: string) => useContext(Errors).find(({ pointer }) => pointer === name)
