import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { keepMounting, mountAfterScript } from './mount.ts'
import { createConfiguration, introduce } from './test/page.ts'

const dialogue = 'exempelkommun/parken'
const settle = () => new Promise((resolve) => setTimeout(resolve, 20))

function place(html: string) {
  document.body.insertAdjacentHTML('beforeend', html)
  return document.body.lastElementChild as HTMLElement
}

describe('mounting', () => {
  beforeAll(async () => {
    vi.stubGlobal(
      'fetch',
      vi.fn(() => new Promise(() => {})),
    )
    await introduce(createConfiguration())
    await introduce(createConfiguration({ slug: 'torget', title: 'Förslag om torget' }))
    keepMounting()
  })

  beforeEach(() => document.body.replaceChildren())

  it('replaces the link in a marked place that is inserted later', async () => {
    const div = place(`<div data-min-kommun="${dialogue}"><a href="/">Lämna ett förslag</a></div>`)
    await settle()
    expect(div.children).toHaveLength(1)
    expect(div.firstElementChild?.matches(`min-kommun[dialogue="${dialogue}"]`)).toBe(true)
  })

  it('hands the language and the theme of the place on', async () => {
    const div = place(`<div data-min-kommun="${dialogue}" lang="en" data-theme="dark"></div>`)
    await settle()
    const inner = div.firstElementChild?.shadowRoot?.firstElementChild
    expect(inner?.getAttribute('lang')).toBe('en')
    expect(inner?.getAttribute('theme')).toBe('dark')
  })

  it('leaves the link of an unknown dialogue alone until its script has come', async () => {
    const div = place('<div data-min-kommun="exempelkommun/badet"><a href="/">Badet</a></div>')
    await settle()
    expect(div.querySelector('a')).not.toBeNull()
    await introduce(createConfiguration({ slug: 'badet' }))
    await settle()
    expect(div.querySelector('a')).toBeNull()
    expect(div.querySelector('min-kommun')).not.toBeNull()
  })

  it('mounts once however often the page changes, also in a copied place', async () => {
    const div = place(`<div data-min-kommun="${dialogue}"></div>`)
    await settle()
    document.body.append(div.cloneNode(true))
    await settle()
    for (const copy of document.querySelectorAll('[data-min-kommun]')) expect(copy.children).toHaveLength(1)
  })

  it('shows two dialogues on one page with one set of elements', async () => {
    const park = place(`<div data-min-kommun="${dialogue}"></div>`)
    const square = place('<div data-min-kommun="exempelkommun/torget"></div>')
    await settle()
    const [a, b] = [park, square].map((div) => div.querySelector('min-kommun')?.shadowRoot?.firstElementChild)
    expect(a?.constructor).toBe(b?.constructor)
    expect(a?.shadowRoot?.textContent).toContain('parken')
    expect(b?.shadowRoot?.textContent).toContain('torget')
  })

  it('puts the element after its script when there is no place for it', () => {
    const script = place('<script type="text/plain"></script>')
    mountAfterScript(script, dialogue)
    mountAfterScript(script, dialogue)
    expect(document.querySelectorAll('min-kommun')).toHaveLength(1)
    expect(script.nextElementSibling?.localName).toBe('min-kommun')
  })

  it('takes no place of its own when the page has one, and none in the head', () => {
    place(`<min-kommun dialogue="${dialogue}"></min-kommun>`)
    mountAfterScript(place('<script type="text/plain"></script>'), dialogue)
    expect(document.querySelectorAll('min-kommun')).toHaveLength(1)
    const inHead = document.head.appendChild(document.createElement('meta'))
    mountAfterScript(inHead, 'exempelkommun/torget')
    expect(document.head.querySelector('min-kommun')).toBeNull()
  })

  it('shows another dialogue when the attribute changes', async () => {
    const element = place(`<min-kommun dialogue="${dialogue}"></min-kommun>`)
    await settle()
    element.setAttribute('dialogue', 'exempelkommun/torget')
    await settle()
    expect(element.shadowRoot?.firstElementChild?.shadowRoot?.textContent).toContain('torget')
  })
})
