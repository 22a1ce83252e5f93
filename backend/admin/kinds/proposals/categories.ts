import { toSlug } from '../../slug.ts'
import type { Rules } from './rules.ts'

/** Marks a category that has not been saved yet: its name in addresses is made when it is. */
const isNew = (id: string) => id.startsWith(newPrefix)
const newPrefix = '~'
let count = 0

export const createCategory = () => ({ id: `${newPrefix}${++count}`, label: '' })

/** Gives new categories names made from what they are called; those that are saved keep theirs for ever. */
export function nameNewCategories(rules: Partial<Rules>): Partial<Rules> {
  const taken = new Set<string>()
  const names = new Map<string, string>()
  const { categories = [], exemptCategories = [] } = rules
  for (const { id } of categories) if (!isNew(id)) taken.add(id)
  for (const { id, label } of categories) {
    const name = isNew(id) ? toSlug(label, 'kategori', (slug) => taken.has(slug)) : id
    taken.add(name)
    names.set(id, name)
  }
  return {
    ...rules,
    categories: categories.map(({ id, label }) => ({ id: names.get(id) ?? id, label })),
    exemptCategories: exemptCategories.flatMap((id) => names.get(id) ?? []),
  }
}
