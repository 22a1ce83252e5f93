import { useRef, useState } from 'preact/hooks'
import type { Logo, TenantSettings } from '../../../contracts/tenant-settings.ts'
import { call } from '../../api/client.ts'
import { ApiProblem } from '../../api/problem.ts'
import { tellProblem } from '../../api/tell-problem.ts'
import { t } from '../../i18n/index.ts'
import { Button } from '../../parts/button.tsx'
import { announce, announceProblem } from '../../parts/toast.tsx'
import { kommun } from '../../place.ts'

/** As many bytes as the service takes. */
const maximum = 300_000

interface LogoFieldProps {
  logo: Logo | null
  onChange: (settings: TenantSettings) => void
}

/** The picture beside the kommun's name on its own pages; it is in force as soon as it is chosen. */
export function LogoField({ logo, onChange }: LogoFieldProps) {
  const input = useRef<HTMLInputElement>(null)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string>()

  const take = async (file: File | undefined) => {
    if (!file) return
    setError(undefined)
    if (file.size > maximum) return setError(t.look.logoTooLarge)
    setBusy(true)
    try {
      onChange(await call('setLogo', { body: { data: await toBase64(file) } }))
      announce(t.look.logoSaved)
    } catch (problem) {
      const isPicture = !(problem instanceof ApiProblem && problem.errors.length > 0)
      setError(isPicture && problem instanceof ApiProblem ? tellProblem(problem) : t.look.logoRefused)
    } finally {
      setBusy(false)
      if (input.current) input.current.value = ''
    }
  }
  const remove = async () => {
    try {
      onChange(await call('removeLogo'))
      announce(t.look.logoRemoved)
    } catch (problem) {
      announceProblem(problem)
    }
  }
  return (
    <section class="logo">
      <h2 id="logo-title">{t.look.logo}</h2>
      <p class="field-hint" id="logo-hint">
        {t.look.logoHint}
      </p>
      {error && (
        <p class="field-error" role="alert" id="logo-error">
          {error}
        </p>
      )}
      <div class="row">
        {logo && <img class="logo-picture" src={new URL(logo.url).pathname} alt={t.look.logoOf(kommun)} />}
        <input
          ref={input}
          class="visually-hidden"
          type="file"
          accept="image/png,image/jpeg,image/webp"
          tabIndex={-1}
          aria-hidden="true"
          onChange={(event) => take(event.currentTarget.files?.[0])}
        />
        <Button icon="picture" busy={busy} aria-describedby="logo-hint" onClick={() => input.current?.click()}>
          {logo ? t.look.logoChange : t.look.logoChoose}
        </Button>
        {logo && (
          <Button look="danger" icon="trash" onClick={remove}>
            {t.look.logoRemove}
          </Button>
        )}
      </div>
    </section>
  )
}

async function toBase64(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return btoa(binary)
}
