import { useState } from 'preact/hooks'
import type { Person, PersonQuery } from '../../../contracts/privacy.ts'
import { call } from '../../api/client.ts'
import { ApiProblem } from '../../api/problem.ts'
import { useForm } from '../../hooks/use-form.ts'
import { t } from '../../i18n/index.ts'
import { Empty } from '../../parts/empty.tsx'
import { Form, TextField } from '../../parts/form/index.ts'
import { PrivacyFrame } from './frame.tsx'
import { PersonFound } from './person-found.tsx'

interface Found {
  query: PersonQuery
  person: Person
}

/** One person's data: found by address or reference number, which never stand in an address of ours. */
export default function OnePerson() {
  const form = useForm({ who: '' }, { fleeting: true })
  const [found, setFound] = useState<Found>()

  const find = async (query: PersonQuery) => setFound({ query, person: await call('findPerson', { body: query }) })
  const search = async ({ who }: { who: string }) => {
    setFound(undefined)
    const query = readQuery(who)
    await find(query).catch((error) => toWho(error, query))
  }
  const searchEmail = async (email: string) => {
    form.set({ who: email })
    await find({ email })
  }
  return (
    <PrivacyFrame>
      <div class="privacy-person">
        <Form form={form} onSubmit={search} submit={t.privacy.search}>
          <TextField
            name="/who"
            label={t.privacy.who}
            hint={t.privacy.whoHint}
            value={form.values.who}
            onInput={(who) => form.set({ who })}
          />
        </Form>
        {found && (
          <div role="status">
            {isEmpty(found.person) && (
              <Empty title={t.privacy.nothing}>
                <p>{t.privacy.nothingText}</p>
              </Empty>
            )}
          </div>
        )}
        {found && !isEmpty(found.person) && (
          <PersonFound
            key={JSON.stringify(found.query)}
            {...found}
            onSearchEmail={searchEmail}
            onErased={() => find(found.query)}
          />
        )}
      </div>
    </PrivacyFrame>
  )
}

const readQuery = (who: string): PersonQuery =>
  who.includes('@') ? { email: who.trim() } : { reference: who.trim().toUpperCase() }

/** Whatever the server has against it is about the one field there is. */
function toWho(error: unknown, query: PersonQuery): never {
  if (!(error instanceof ApiProblem) || error.code !== 'invalid_input') throw error
  throw new ApiProblem('invalid_input', 422, {
    errors: [{ pointer: '/who', code: 'email' in query ? 'invalid_email' : 'invalid_format' }],
  })
}

const isEmpty = ({ submissions, comments, supports, following, messages, links, flags, member }: Person) =>
  [submissions, comments, supports, following, messages].every(({ length }) => length === 0) &&
  links + flags === 0 &&
  !member
