import type { Problem } from '../backend/contracts/problems.ts'

/** A problem, a submission, or a report of what became of each. */
interface Answer extends Partial<Pick<Problem, 'code'>> {
  id?: string
  version?: number
  items?: { problem?: Problem['code'] }[]
}

/**
 * On a dialogue's hosted page of a signed-in member: sends the forms among the tools to the API and shows, in
 * their place, what came of it. The words are in the page (`member-words`), so it knows no language.
 */
const api = document.currentScript?.dataset.api ?? ''
const words = document.querySelector<HTMLTemplateElement>('#member-words')?.content

addEventListener('submit', (event) => {
  const form = event.target as HTMLFormElement
  if (!form.dataset.send) return
  event.preventDefault()
  const button = form.querySelector('button')
  if (button?.getAttribute('aria-disabled') === 'true') return
  button?.setAttribute('aria-disabled', 'true')
  const fields = Object.fromEntries(new FormData(form))
  send(form, { ...JSON.parse(form.dataset.body ?? '{}'), ...fields }).finally(() =>
    button?.removeAttribute('aria-disabled'),
  )
})

async function send(form: HTMLFormElement, body: object) {
  const [method, path] = form.dataset.send?.split(' ') ?? []
  const headers = { 'Content-Type': 'application/json', 'Min-Kommun-Csrf': '1' }
  try {
    const response = await fetch(api + path, { method: method ?? '', headers, body: JSON.stringify(body) })
    const answer: Answer = await response.json()
    const problem = answer.code ?? answer.items?.[0]?.problem
    if (problem) showFailure(form, problem)
    else showDone(form, answer)
  } catch {
    showFailure(form)
  }
}

function showDone(form: HTMLFormElement, { id, version }: Answer) {
  const { done = '' } = form.dataset
  if (done === 'reload') return location.reload()
  const told = getWords(done)
  if (!told) return
  // What takes it back is about the same thing, as it is now.
  const undo = told.querySelector('form')
  if (undo) undo.dataset.body = JSON.stringify({ items: [{ type: 'submission', id, version }] })
  const tools = form.closest('[data-tools]')
  if (tools) tools.replaceChildren(told)
  else form.replaceWith(told)
  told.focus()
}

function showFailure(form: HTMLFormElement, code = 'other') {
  const told = getWords(code) ?? getWords('other')
  if (told) form.querySelector('[role="alert"]')?.replaceChildren(told)
}

const getWords = (name: string) =>
  words?.querySelector<HTMLElement>(`[data-for="${name}"]`)?.cloneNode(true) as HTMLElement | undefined
