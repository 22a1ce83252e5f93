import { useContext } from 'preact/hooks'
import { Errors, toId } from '../../../parts/form/errors.ts'
import { FieldErrorText } from '../../../parts/form/field.tsx'

/** What is wrong with something as a whole, where what is inside it tells its own errors. */
export function OwnError({ name }: { name: string }) {
  const error = useOwnError(name)
  return error ? <FieldErrorText id={toId(name)} error={error} /> : null
}

export const useOwnError = (name: string) => useContext(Errors).find(({ pointer }) => pointer === name)
