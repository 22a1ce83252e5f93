import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { Dialogue } from '../../../contracts/dialogues.ts'
import { type CmsName, cmsNames, recommended, writeForCms } from '../../embed/cms.ts'
import { type FormName, formNames } from '../../embed/forms.ts'
import { useLoad } from '../../hooks/use-load.ts'
import { t } from '../../i18n/index.ts'
import { Select, TextField } from '../../parts/form/index.ts'
import { tenant } from '../../place.ts'
import { CodeBlock } from './code-block.tsx'
import { PolicyLines } from './policy-lines.tsx'
import { loadRelease } from './release.ts'

interface BuilderProps {
  dialogue: Dialogue
  /** What comes after the code and before what the policy needs. */
  children: ComponentChildren
}

/** Builds what the webmaster pastes for one dialogue, by what their pages are made in. */
export function Builder({ dialogue, children }: BuilderProps) {
  const [cms, setCms] = useState<CmsName>('sitevision')
  const [form, setForm] = useState<FormName>(recommended.sitevision)
  const [linkText, setLinkText] = useState(t.embed.linkTextStart(dialogue.title))
  const [language, setLanguage] = useState<'' | 'sv' | 'en'>('')
  const [theme, setTheme] = useState<'' | 'dark' | 'auto'>('')
  const release = useLoad((signal) => loadRelease(dialogue.kind, signal), [dialogue.kind])

  const installable = {
    base: location.origin,
    tenant,
    dialogue: dialogue.slug,
    kind: dialogue.kind,
    title: dialogue.title,
    linkText,
    language: language === dialogue.language ? undefined : language || undefined,
    theme: theme || undefined,
    release: release.value,
  }
  const choose = (chosen: CmsName) => {
    setCms(chosen)
    setForm(recommended[chosen])
  }
  const { why, steps } = t.embed.cms[cms]
  const isAdvised = form === recommended[cms]
  const formChoices = formNames.map((value) => {
    const { name } = t.embed.forms[value]
    return { value, label: value === recommended[cms] ? t.embed.recommended(name) : name }
  })
  const isMissing = form === 'locked' && !release.value
  return (
    <>
      <section class="panel stack" aria-labelledby="embed-builder">
        <h2 id="embed-builder">{t.embed.code}</h2>
        <p>{dialogue.state === 'draft' ? t.embed.draft : t.embed.codeLead}</p>
        <div class="embed-choices">
          <Select
            name="/cms"
            label={t.embed.cmsLabel}
            value={cms}
            choices={cmsNames.map((value) => ({ value, label: t.embed.cms[value].label }))}
            onChange={choose}
          />
          <Select name="/form" label={t.embed.formLabel} value={form} choices={formChoices} onChange={setForm} />
        </div>
        <p class="embed-why">{isAdvised ? why : t.embed.forms[form].when}</p>
        {isAdvised && (
          <div class="stack">
            <h3>{t.embed.steps}</h3>
            <ol class="embed-steps">
              {steps.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
          </div>
        )}
        {isMissing ? (
          release.state === 'failed' && <p role="alert">{t.embed.releaseMissing}</p>
        ) : (
          <div class="stack embed-pieces">
            {writeForCms(cms, form, installable).map(({ place, code }) => (
              <CodeBlock key={place} label={t.embed.places[place]} code={code} />
            ))}
          </div>
        )}
        <TextField
          name="/linkText"
          label={t.embed.linkText}
          hint={t.embed.linkTextHint}
          value={linkText}
          onInput={setLinkText}
        />
        <div class="embed-choices">
          <Select
            name="/language"
            label={t.embed.language}
            value={language}
            choices={[
              { value: '', label: t.embed.ownLanguage },
              { value: 'sv', label: t.embed.swedish },
              { value: 'en', label: t.embed.english },
            ]}
            onChange={setLanguage}
          />
          <Select
            name="/theme"
            label={t.embed.theme}
            value={theme}
            choices={[
              { value: '', label: t.embed.light },
              { value: 'dark', label: t.embed.dark },
              { value: 'auto', label: t.embed.auto },
            ]}
            onChange={setTheme}
          />
        </div>
      </section>
      {children}
      <PolicyLines form={form} of={installable} />
    </>
  )
}
