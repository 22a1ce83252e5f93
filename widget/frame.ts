import { registry } from './registry.ts'

/**
 * Beside the widget on `/{tenant}/{dialogue}/embed`, which stands in a frame without an origin: its writes go
 * by a token instead, the page around it hears how tall it is, and its forms are sent also where the frame
 * may not submit any.
 */
const { api = '', token = '', seconds = '' } = document.currentScript?.dataset ?? {}
const toDeadline = (lifetime: number) => Date.now() + lifetime * 500

let current = token
let renewAt = toDeadline(Number(seconds))

registry.addressWrite = async (url) => {
  if (Date.now() > renewAt) await renew()
  return url.replace(api, `${api}/t/${current}`)
}

/** A token that has grown too old to be renewed is used as it is; the service's refusal tells the citizen. */
async function renew() {
  const response = await fetch(`${api}/t/${current}/renewal`, { method: 'POST' })
  if (!response.ok) return
  const renewed = (await response.json()) as { token: string; seconds: number }
  current = renewed.token
  renewAt = toDeadline(renewed.seconds)
}

const root = document.documentElement
new ResizeObserver(() => parent.postMessage({ type: 'min-kommun:height', height: root.offsetHeight }, '*')).observe(
  root,
)

/** `sandbox="allow-scripts"` alone swallows a form's submission before any listener hears of it. */
addEventListener('click', (event) => {
  const button = event.composedPath().find((target) => target instanceof HTMLButtonElement && target.type === 'submit')
  const { form } = (button ?? {}) as HTMLButtonElement
  if (!form || event.defaultPrevented) return
  event.preventDefault()
  const submitter = button as HTMLButtonElement
  if (form.noValidate || form.reportValidity()) {
    form.dispatchEvent(new SubmitEvent('submit', { bubbles: true, cancelable: true, submitter }))
  }
})
