import { useEffect, useRef, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { Dialogue } from '../../../../contracts/dialogues.ts'
import { call } from '../../../api/client.ts'
import { ApiProblem } from '../../../api/problem.ts'
import { useForm } from '../../../hooks/use-form.ts'
import { t } from '../../../i18n/index.ts'
import { adminKinds } from '../../../kinds/index.ts'
import { announce } from '../../../parts/toast.tsx'
import { to } from '../../../place.ts'
import { type Rebased, rebase } from './rebase.ts'
import { type DialogueValues, fromFields, toFields, toValues } from './values.ts'

/** The settings of a dialogue while somebody edits them, also when somebody else saves meanwhile. */
export function useSettings(dialogue: Dialogue, onSaved: (dialogue: Dialogue) => void) {
  const form = useForm<DialogueValues>(toValues(dialogue))
  /** What is stored, as far as this form knows. */
  const [base, setBase] = useState(dialogue)
  const [conflict, setConflict] = useState<Rebased>()
  const { route } = useLocation()
  const latest = useRef(form.values)
  latest.current = form.values

  // Published or closed from the header, or fetched anew: what was typed stays.
  useEffect(() => {
    if (dialogue.version <= base.version) return
    if (form.changed) {
      const rebased = rebase(toValues(base), form.values, toValues(dialogue))
      form.set(rebased.values)
      if (rebased.contested.size > 0) setConflict(rebased)
    } else form.reset(toValues(dialogue))
    setBase(dialogue)
  }, [dialogue, base])

  const save = async (values: DialogueValues) => {
    const settings = adminKinds[dialogue.kind].complete(values.settings)
    const body = { ...values, settings, version: base.version }
    try {
      const saved = await call('changeDialogue', { params: { dialogue: base.slug }, body })
      setConflict(undefined)
      setBase(saved)
      form.reset(toValues(saved))
      onSaved(saved)
      announce(t.dialogue.saved)
      if (saved.slug !== base.slug) route(to(`dialogues/${saved.slug}`), true)
    } catch (error) {
      if (error instanceof ApiProblem && error.code === 'version_conflict') await catchUp(values)
      throw error
    }
  }

  const catchUp = async (values: DialogueValues) => {
    const stored = await call('getDialogue', { params: { dialogue: base.slug } })
    const rebased = rebase(toValues(base), values, toValues(stored))
    setConflict(rebased)
    setBase(stored)
    form.set(rebased.values)
    onSaved(stored)
  }

  const put = (pointer: string, value: unknown) => form.set(fromFields(toFields(latest.current).set(pointer, value)))

  const takeTheirs = (pointer: string) => {
    if (!conflict) return
    const mine = toFields(form.values).get(pointer)
    const contested = new Map(conflict.contested)
    contested.delete(pointer)
    put(pointer, conflict.contested.get(pointer))
    setConflict({ ...conflict, contested })
    announce(t.dialogue.conflictTaken, {
      undo: async () => {
        put(pointer, mine)
        setConflict(conflict)
      },
    })
  }

  return { form, save, conflict, takeTheirs }
}
