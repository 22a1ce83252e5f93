import { useLayoutEffect, useRef } from 'preact/hooks'
import { call } from '../../api/client.ts'
import { isSecure, toOrigin, toTwin } from '../../embed/origin.ts'
import { useForm } from '../../hooks/use-form.ts'
import { useLoad } from '../../hooks/use-load.ts'
import { t } from '../../i18n/index.ts'
import { Button } from '../../parts/button.tsx'
import { Form, TextField } from '../../parts/form/index.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { announce } from '../../parts/toast.tsx'

/** The sites on which people can take part. */
export function Origins() {
  const load = useLoad(() => call('getOrigins'), [])
  return (
    <section class="panel stack" id="origins" aria-labelledby="embed-origins">
      <h2 id="embed-origins">{t.embed.originsTitle}</h2>
      <p>{t.embed.originsLead}</p>
      <Loaded of={load}>{({ origins }) => <OriginsForm saved={origins} />}</Loaded>
    </section>
  )
}

function OriginsForm({ saved }: { saved: readonly string[] }) {
  const form = useForm({ origins: saved.length > 0 ? [...saved] : [''] })
  const { origins } = form.values
  const set = (changed: string[]) => form.set({ origins: changed })
  const save = async () => {
    const body = { origins: origins.map(toOrigin).filter(Boolean) }
    const answer = await call('setOrigins', { body })
    form.reset({ origins: answer.origins.length > 0 ? answer.origins : [''] })
    announce(t.embed.originsSaved)
  }
  const rows = useRef<HTMLDivElement>(null)
  /** The row that takes the focus once it is drawn. */
  const next = useRef<number>(undefined)
  useLayoutEffect(() => {
    const fields = rows.current?.querySelectorAll('input') ?? []
    if (next.current !== undefined) fields[next.current]?.focus()
    next.current = undefined
  }, [origins.length])
  const add = () => {
    next.current = origins.length
    set([...origins, ''])
  }
  const remove = (index: number) => {
    next.current = Math.max(0, index - 1)
    set(origins.filter((_, other) => other !== index))
  }
  return (
    <Form form={form} onSubmit={save} submit={t.embed.saveOrigins}>
      <ul class="embed-explained">
        {t.embed.originsExplained.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {origins.every((origin) => !origin) && <p>{t.embed.noOrigins}</p>}
      <div ref={rows} class="stack">
        {origins.map((origin, index) => (
          <div key={index} class="embed-origin">
            <TextField
              name={`/origins/${index}`}
              label={t.embed.originLabel(index + 1)}
              hint={index === 0 ? t.embed.originHint : isSecure(toOrigin(origin)) ? undefined : t.embed.originInsecure}
              type="url"
              spellcheck={false}
              value={origin}
              onInput={(typed) => set(origins.with(index, typed))}
              onBlur={() => toOrigin(origin) !== origin && set(origins.with(index, toOrigin(origin)))}
            />
            <Button look="quiet" icon="trash" onClick={() => remove(index)}>
              <span class="visually-hidden">{t.embed.removeOrigin(origin)}</span>
              <span aria-hidden="true">{t.shell.remove}</span>
            </Button>
          </div>
        ))}
      </div>
      <div class="row">
        <Button icon="plus" onClick={add}>
          {t.embed.addOrigin}
        </Button>
        {listTwins(origins).map((twin) => (
          <Button key={twin} look="quiet" onClick={() => set([...origins.filter(Boolean), twin])}>
            {t.embed.originTwin(twin)}
          </Button>
        ))}
      </div>
    </Form>
  )
}

/** Judged by what is meant, so that nothing moves under the pointer when a field is left. */
function listTwins(typed: readonly string[]) {
  const origins = typed.map(toOrigin)
  return origins.flatMap((origin) => toTwin(origin) ?? []).filter((twin) => !origins.includes(twin))
}
