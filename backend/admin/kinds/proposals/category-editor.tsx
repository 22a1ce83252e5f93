import { useEffect, useRef } from 'preact/hooks'
import type { Category } from '../../../contracts/kinds/proposals.ts'
import { t } from '../../i18n/index.ts'
import { Button } from '../../parts/button.tsx'
import { Checkbox, TextField, useFieldError } from '../../parts/form/index.ts'
import { announce } from '../../parts/toast.tsx'
import { createCategory } from './categories.ts'
import type { Rules } from './rules.ts'

interface CategoryEditorProps {
  rules: Rules
  onChange: (patch: Partial<Rules>) => void
}

/** The categories in their order; a category can go straight to the kommun without being voted on. */
export function CategoryEditor({ rules, onChange }: CategoryEditorProps) {
  const { categories, exemptCategories } = rules
  const list = useRef<HTMLOListElement>(null)
  /** Where the focus goes once the list is drawn anew. */
  const focusNext = useRef<string | undefined>(undefined)
  const error = useFieldError('/settings/categories')
  const words = t.proposalRules

  useEffect(() => {
    if (focusNext.current) list.current?.querySelector<HTMLElement>(focusNext.current)?.focus()
    focusNext.current = undefined
  })

  const change = (index: number, patch: Partial<Category>) =>
    onChange({ categories: categories.map((category, at) => (at === index ? { ...category, ...patch } : category)) })
  const exempt = (id: string, isExempt: boolean) =>
    onChange({ exemptCategories: [...exemptCategories.filter((other) => other !== id), ...(isExempt ? [id] : [])] })
  const move = (index: number, by: -1 | 1) => {
    const moved = categories.toSpliced(index, 1).toSpliced(index + by, 0, ...categories.slice(index, index + 1))
    const isAtEnd = index + by === 0 || index + by === categories.length - 1
    // The button that was pressed goes along with its row; at the end of the way it is the other one.
    focusNext.current = `[data-category="${index + by}"] .category-${(by === -1) === isAtEnd ? 'down' : 'up'} button`
    onChange({ categories: moved })
  }
  const add = () => {
    focusNext.current = `[data-category="${categories.length}"] input`
    onChange({ categories: [...categories, createCategory()] })
  }
  const remove = (index: number) => {
    const before = { categories, exemptCategories }
    const [removed] = categories.slice(index, index + 1)
    focusNext.current = `[data-category="${Math.max(0, index - 1)}"] input`
    onChange({
      categories: categories.toSpliced(index, 1),
      exemptCategories: exemptCategories.filter((id) => id !== removed?.id),
    })
    announce(words.categoryRemoved(removed?.label ?? ''), { undo: async () => onChange(before) })
  }

  return (
    <fieldset class={error && !/\d/.test(error.pointer) ? 'field field-wrong' : 'field'}>
      <legend class="field-label">
        <span class="field-label-text">{words.labels.categories}</span>{' '}
        <span class="field-optional">{t.shell.optional}</span>
      </legend>
      <p class="field-hint">{words.categoriesHint}</p>
      <ol class="categories" ref={list}>
        {categories.map(({ id, label }, index) => (
          <li key={id} class="category" data-category={index}>
            <TextField
              name={`/settings/categories/${index}/label`}
              label={words.category(index + 1)}
              value={label}
              maximum={60}
              onInput={(value) => change(index, { label: value })}
            />
            <div class="category-foot">
              <Checkbox
                name={`/settings/exemptCategories/${index}`}
                label={words.exempt}
                checked={exemptCategories.includes(id)}
                onChange={(checked) => exempt(id, checked)}
              />
              <div class="category-actions">
                <span class="category-up">
                  <Button look="quiet" icon="up" disabled={index === 0} onClick={() => move(index, -1)}>
                    {words.moveUp}
                    <span class="visually-hidden"> {label}</span>
                  </Button>
                </span>
                <span class="category-down">
                  <Button
                    look="quiet"
                    icon="down"
                    disabled={index === categories.length - 1}
                    onClick={() => move(index, 1)}
                  >
                    {words.moveDown}
                    <span class="visually-hidden"> {label}</span>
                  </Button>
                </span>
                <Button look="quiet" icon="trash" onClick={() => remove(index)}>
                  {t.shell.remove}
                  <span class="visually-hidden"> {label}</span>
                </Button>
              </div>
            </div>
          </li>
        ))}
      </ol>
      <Button icon="plus" onClick={add} disabled={categories.length >= 30}>
        {words.addCategory}
      </Button>
    </fieldset>
  )
}
