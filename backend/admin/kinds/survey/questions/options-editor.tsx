import { useEffect, useRef, useState } from 'preact/hooks'
import type { Words } from '../../../../contracts/kinds/survey/questions.ts'
import { t } from '../../../i18n/index.ts'
import { Button } from '../../../parts/button.tsx'
import { TextField, useFieldError } from '../../../parts/form/index.ts'
import { announce } from '../../../parts/toast.tsx'
import { createKey } from '../definition/names.ts'
import { useBuilding } from './context.ts'
import { OwnError } from './own-error.tsx'
import { PasteLines } from './paste-lines.tsx'
import { WordsField } from './words-field.tsx'

export interface Option {
  id: string
  label: Words
  picture?: string
}

interface OptionsEditorProps {
  name: string
  legend: string
  /** What one is called, as in "Alternativ 2". */
  toLabel: (number: number) => string
  options: Option[]
  maximum: number
  minimum: number
  onChange: (options: Option[]) => void
}

/** A list of answers to choose from, or the rows of a matrix: written one by one, or many lines pasted at once. */
export function OptionsEditor({ name, legend, toLabel, options, maximum, minimum, onChange }: OptionsEditorProps) {
  const { language } = useBuilding()
  const [pastes, setPastes] = useState(false)
  const list = useRef<HTMLOListElement>(null)
  const focusNext = useRef<string>(undefined)
  // What undoes is called later, when all around the options may have been edited too.
  const latest = useRef({ options, onChange })
  latest.current = { options, onChange }
  const error = useFieldError(name)

  useEffect(() => {
    if (focusNext.current) list.current?.querySelector<HTMLElement>(focusNext.current)?.focus()
    focusNext.current = undefined
  })

  const change = (index: number, patch: Partial<Option>) =>
    onChange(options.map((option, at) => (at === index ? { ...option, ...patch } : option)))
  const create = (label: Words): Option => ({
    id: createKey(),
    label,
    ...(options[0]?.picture !== undefined && { picture: '' }),
  })
  const add = () => {
    focusNext.current = `[data-option="${options.length}"] input`
    onChange([...options, create({})])
  }
  const move = (index: number, by: -1 | 1) => {
    const [moved] = options.slice(index, index + 1)
    if (!moved) return
    const isAtEnd = index + by === 0 || index + by === options.length - 1
    focusNext.current = `[data-option="${index + by}"] .option-${(by === -1) === isAtEnd ? 'down' : 'up'} button`
    onChange(options.toSpliced(index, 1).toSpliced(index + by, 0, moved))
  }
  const remove = (index: number) => {
    const [removed] = options.slice(index, index + 1)
    if (!removed) return
    focusNext.current = `[data-option="${Math.max(0, index - 1)}"] input`
    onChange(options.toSpliced(index, 1))
    announce(t.survey.optionRemoved(removed.label[language] ?? ''), {
      undo: async () => latest.current.onChange(latest.current.options.toSpliced(index, 0, removed)),
    })
  }
  const paste = (lines: string[]) => {
    setPastes(false)
    const written = options.filter(({ label }) => Object.values(label).some((text) => text.trim()))
    const known = new Set(written.map(({ label }) => label[language]))
    const added = lines.filter((line) => !known.has(line)).map((line) => create({ [language]: line }))
    onChange([...written, ...added].slice(0, maximum))
    announce(t.survey.pasted(Math.min(added.length, maximum - written.length)))
  }
  return (
    <fieldset class={error?.pointer === name ? 'field field-wrong' : 'field'} data-options={name}>
      <legend class="field-label">
        <span class="field-label-text">{legend}</span>
      </legend>
      <OwnError name={name} />
      <ol class="options" ref={list}>
        {options.map((option, index) => (
          <li key={option.id} class="option" data-option={index}>
            <WordsField
              name={`${name}/${index}/label`}
              label={toLabel(index + 1)}
              value={option.label}
              maximum={200}
              onInput={(label) => change(index, { label })}
            />
            {option.picture !== undefined && (
              <TextField
                name={`${name}/${index}/picture`}
                label={t.survey.picture(index + 1)}
                hint={t.survey.pictureHint}
                type="url"
                value={option.picture}
                maximum={500}
                onInput={(picture) => change(index, { picture })}
              />
            )}
            <div class="option-actions">
              <span class="option-up">
                <Button look="quiet" icon="up" disabled={index === 0} onClick={() => move(index, -1)}>
                  <span class="visually-hidden">{t.survey.moveUp(toLabel(index + 1))}</span>
                </Button>
              </span>
              <span class="option-down">
                <Button look="quiet" icon="down" disabled={index === options.length - 1} onClick={() => move(index, 1)}>
                  <span class="visually-hidden">{t.survey.moveDown(toLabel(index + 1))}</span>
                </Button>
              </span>
              <Button look="quiet" icon="trash" disabled={options.length <= minimum} onClick={() => remove(index)}>
                <span class="visually-hidden">{t.survey.remove(toLabel(index + 1))}</span>
              </Button>
            </div>
          </li>
        ))}
      </ol>
      <div class="row">
        <Button icon="plus" onClick={add} disabled={options.length >= maximum}>
          {t.survey.addOption}
        </Button>
        <Button look="quiet" onClick={() => setPastes(true)} disabled={options.length >= maximum}>
          {t.survey.pasteMany}
        </Button>
      </div>
      {pastes && <PasteLines onPaste={paste} onClose={() => setPastes(false)} />}
    </fieldset>
  )
}
