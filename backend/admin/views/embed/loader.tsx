import { useState } from 'preact/hooks'
import { type CmsName, cmsNames, writeTemplate } from '../../embed/cms.ts'
import { t } from '../../i18n/index.ts'
import { Select } from '../../parts/form/index.ts'
import { tenant } from '../../place.ts'
import { CodeBlock } from './code-block.tsx'

/** The script of the whole site, as each system's templates write it. */
export function Loader() {
  const [cms, setCms] = useState<CmsName>('html')
  return (
    <section class="panel stack" aria-labelledby="embed-loader">
      <h2 id="embed-loader">{t.embed.loaderTitle}</h2>
      <p>{t.embed.loaderLead}</p>
      <Select
        name="/cms"
        label={t.embed.cmsLabel}
        value={cms}
        choices={cmsNames.map((value) => ({ value, label: t.embed.cms[value].label }))}
        onChange={setCms}
      />
      <CodeBlock label={t.embed.places.template} code={writeTemplate(cms, { base: location.origin, tenant })} />
    </section>
  )
}
