import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import resolve from '@rollup/plugin-node-resolve'
import { rollup } from 'rollup'
import { expect, onTestFinished } from 'vitest'
import { inProject } from '../../../selfhost/root.ts'
import { eventually, test } from '../support/stage.ts'
import { widget } from '../support/widget.ts'

/** An application with the package installed, bundled to one script. */
async function bundleApplication(code: string): Promise<string> {
  const project = mkdtempSync(join(tmpdir(), 'min-kommun-application-'))
  onTestFinished(() => rmSync(project, { recursive: true }))
  const modules = join(project, 'node_modules')
  execFileSync(process.execPath, [inProject('widget/build/package.ts'), join(modules, 'min-kommun')])
  for (const name of ['altcha-lib', 'lit', 'personnummer'])
    symlinkSync(inProject('node_modules', name), join(modules, name))
  const input = join(project, 'main.js')
  writeFileSync(input, code)
  const bundle = await rollup({ input, plugins: [resolve({ browser: true })] })
  const { output } = await bundle.generate({ format: 'es', inlineDynamicImports: true })
  return output[0].code
}

test('an application with the elements inside takes proposals, in a shadow root of its own too', async ({
  found,
  visit,
  site,
  product,
}) => {
  const kommun = await found({ proposals: [{ heading: 'Fler lindar' }] })
  const page = await visit()
  const script = await bundleApplication(`import { defineProposals, ProposalsElement } from 'min-kommun/proposals'
    defineProposals('${product.base}/')
    const place = document.querySelector('#app').attachShadow({ mode: 'open' })
    const element = document.createElement('min-kommun-proposals')
    element.setAttribute('dialogue', '${kommun.name}')
    element.addEventListener('min-kommun:ready', () => { document.title = String(element instanceof ProposalsElement) })
    place.append(element)`)
  await page.goto(site.put('<div id="app"></div>'))
  await page.addScriptTag({ type: 'module', content: script })
  const { items, write, submit, reference } = widget(page)
  await eventually(() => items.allInnerTexts()).toEqual(['Fler lindar'])
  expect(await page.title()).toBe('true')
  await write()
  await submit()
  await reference.waitFor()
})
