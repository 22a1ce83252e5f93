import type { Provider } from '../../../contracts/tenant-settings.ts'
import { t } from '../../i18n/index.ts'
import { TextField } from '../../parts/form/index.ts'

interface ProviderFieldsProps {
  provider: Provider
  onChange: (patch: Partial<Provider>) => void
}

/** Who answers for the service and how to reach them, as the law on electronic commerce asks. */
export const ProviderFields = ({ provider, onChange }: ProviderFieldsProps) => (
  <>
    <TextField
      name="/provider/organisation"
      label={t.kommun.organisation}
      hint={t.kommun.organisationHint}
      optional
      maximum={120}
      value={provider.organisation}
      onInput={(organisation) => onChange({ organisation })}
    />
    <TextField
      name="/provider/number"
      label={t.kommun.number}
      hint={t.kommun.numberHint}
      optional
      value={provider.number}
      onInput={(number) => onChange({ number })}
    />
    <TextField
      name="/provider/email"
      type="email"
      label={t.kommun.email}
      hint={t.kommun.emailHint}
      optional
      value={provider.email}
      onInput={(email) => onChange({ email })}
    />
    <TextField
      name="/provider/phone"
      type="tel"
      label={t.kommun.phone}
      hint={t.kommun.phoneHint}
      optional
      value={provider.phone}
      onInput={(phone) => onChange({ phone })}
    />
  </>
)
