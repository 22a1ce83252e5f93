import { type FormName, writeForm, writeLoader } from './forms.ts'
import type { Installable, Piece } from './installable.ts'

export const cmsNames = ['sitevision', 'wordpress', 'drupal', 'optimizely', 'umbraco', 'html'] as const
export type CmsName = (typeof cmsNames)[number]

/** The form that each editor leaves alone, proven by what they leave (`backend/test/fixtures/cms`). */
export const recommended: Record<CmsName, FormName> = {
  sitevision: 'snippet',
  wordpress: 'loader',
  drupal: 'link',
  optimizely: 'loader',
  umbraco: 'loader',
  html: 'snippet',
}

/** What to copy, with the template's piece as this system's templates write it. */
export const writeForCms = (cms: CmsName, form: FormName, it: Installable): Piece[] =>
  writeForm(form, it).map((piece) => (piece.place === 'template' ? { ...piece, code: writeTemplate(cms, it) } : piece))

export function writeTemplate(cms: CmsName, it: Pick<Installable, 'base' | 'tenant'>): string {
  const address = `${it.base}/embed/${it.tenant}.js`
  if (cms === 'wordpress') {
    return `add_action('wp_enqueue_scripts', function () {
  wp_enqueue_script('min-kommun', '${address}', [], null, ['strategy' => 'async']);
});`
  }
  if (cms === 'drupal') {
    return `min-kommun:
  js:
    ${address}: { type: external, attributes: { async: true } }`
  }
  return writeLoader(it)
}
