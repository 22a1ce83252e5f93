import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { FieldError } from '../../../contracts/problems.ts'

/** What is wrong with the fields of the form around. */
export const Errors = createContext<readonly FieldError[]>([])

/** What is wrong with the field that a JSON pointer names, or with something inside it; undefined when nothing is. */
export function useFieldError(name: string): FieldError | undefined {
  return useContext(Errors).find(({ pointer }) => pointer === name || pointer.startsWith(`${name}/`))
}

/** The id of the control that a JSON pointer names. */
export const toId = (name: string) => `field${name.replace(/[^\w-]/g, '-')}`
