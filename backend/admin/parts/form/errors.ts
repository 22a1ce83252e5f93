import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { FieldError } from '../../../contracts/problems.ts'

/** What is wrong with the fields of the form around. */
export const Errors = createContext<readonly FieldError[]>([])

/** What is wrong with the field that a JSON pointer names, or with something inside it; undefined when nothing is. */
export function useFieldError(name: string): FieldError | undefined {
  return useContext(Errors).find(({ pointer }) => pointer === name || pointer.startsWith(`${name}/`))
}

/** What sets the ids of one form apart from another's on the page, such as a dialog's. */
export const FormId = createContext('')

/** The id of the control that a JSON pointer names, in a form. */
export const toId = (form: string, name: string) => `${form}field${name.replace(/[^\w-]/g, '-')}`

/** The id of the control that a JSON pointer names, in the form around. */
export const useControlId = (name: string) => toId(useContext(FormId), name)
