import { type ComponentChild, render } from 'preact'
import { act } from 'preact/test-utils'
import { onTestFinished } from 'vitest'

/** Draws in the document, as the app does, until the test is over. */
export async function draw(content: ComponentChild): Promise<HTMLElement> {
  const place = document.createElement('div')
  document.body.append(place)
  onTestFinished(() => {
    render(null, place)
    place.remove()
  })
  await act(() => render(content, place))
  return place
}

/** Types into a field, and lets the app answer. */
export async function type(field: Element | null, value: string) {
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) throw new Error('No field')
  await act(() => {
    field.value = value
    field.dispatchEvent(new Event('input', { bubbles: true }))
  })
}

export async function press(element: Element | null) {
  await act(async () => {
    element?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))
  })
}
