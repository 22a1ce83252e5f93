import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { inProject } from '../../../selfhost/root.ts'
import type { Kommun } from './kommun.ts'

/** What is to be expected of what an editor has left of a form; the fixtures say what each means. */
export type Leaves = 'script' | 'place' | 'link' | 'frame' | 'nothing'

export interface CmsForm {
  cms: string
  form: string
  leaves: Leaves
  /** As it stands on the page, for a kommun's dialogue on a product's address. */
  toHtml(kommun: Kommun): string
}

const folder = inProject('backend/test/fixtures/cms')
const section = /<section data-form="(\w+)" data-leaves="(\w+)">\n([\s\S]*?)<\/section>/g

/** Every form in every editor for which there is a recording. */
export const listCmsForms = (): CmsForm[] =>
  globSync('*.html', { cwd: folder }).flatMap((file) =>
    [...readFileSync(`${folder}/${file}`, 'utf8').matchAll(section)].map(([, form = '', leaves, html = '']) => ({
      cms: basename(file, '.html'),
      form,
      leaves: leaves as Leaves,
      toHtml: ({ name, hosted }) =>
        html.replaceAll('exempelkommun/parken', name).replaceAll('https://HOST', new URL(hosted).origin),
    })),
  )
