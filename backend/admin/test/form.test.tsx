import { act } from 'preact/test-utils'
import { describe, expect, it } from 'vitest'
import { ApiProblem } from '../api/problem.ts'
import { useForm } from '../hooks/use-form.ts'
import { Form, NumberField, TextField } from '../parts/form/index.ts'
import { draw, press, type } from './draw.ts'

const refuse = () =>
  Promise.reject(
    new ApiProblem('invalid_input', 422, { errors: [{ pointer: '/settings/days', code: 'too_long', maximum: 5 }] }),
  )

function Sample({ save }: { save: (values: { title: string; days: number | null }) => Promise<void> }) {
  const form = useForm<{ title: string; days: number | null }>({ title: 'Parken', days: 3 })
  const { title, days } = form.values
  return (
    <Form form={form} onSubmit={save}>
      <TextField name="/title" label="Rubrik" value={title} onInput={(title) => form.set({ title })} maximum={10} />
      <NumberField name="/settings/days" label="Dagar" value={days} onInput={(days) => form.set({ days })} decimals />
    </Form>
  )
}

async function send(page: HTMLElement) {
  await press(page.querySelector('button[type=submit]'))
  await act(async () => {
    page.querySelector('form')?.requestSubmit()
  })
}

describe('a form', () => {
  it('tells an error beside its field and in a summary that has the focus, and keeps what was typed', async () => {
    const page = await draw(<Sample save={refuse} />)
    await type(page.querySelector('input'), 'Torget')
    await send(page)
    const summary = page.querySelector('.error-summary')
    expect(document.activeElement).toBe(summary)
    expect(summary?.textContent).toContain('Dagar: Skriv högst 5 tecken.')
    const field = page.querySelector<HTMLInputElement>('[name="/settings/days"]')
    expect(field?.getAttribute('aria-invalid')).toBe('true')
    expect(page.querySelector(`#${field?.getAttribute('aria-describedby')}`)?.textContent).toContain('högst 5')
    expect(page.querySelector('input')?.value).toBe('Torget')
    await press(summary?.querySelector('a') ?? null)
    expect(document.activeElement).toBe(field)
  })

  it('sends the values once, however often the button is pressed', async () => {
    const sent: unknown[] = []
    const { promise, resolve } = Promise.withResolvers<void>()
    const page = await draw(
      <Sample
        save={(values) => {
          sent.push(values)
          return promise
        }}
      />,
    )
    await type(page.querySelector('[name="/settings/days"]'), '1,5')
    await send(page)
    await send(page)
    resolve()
    expect(sent).toEqual([{ title: 'Parken', days: 1.5 }])
  })

  it('counts characters near the limit only', async () => {
    const page = await draw(<Sample save={refuse} />)
    expect(page.querySelector('.field-counter')).toBeNull()
    await type(page.querySelector('input'), 'Stortorget i stan')
    expect(page.querySelector('.field-counter')?.textContent).toBe('Du har 7 tecken för mycket.')
  })
})
