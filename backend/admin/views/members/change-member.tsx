import type { Member } from '../../../contracts/members.ts'
import { call } from '../../api/client.ts'
import { useForm } from '../../hooks/use-form.ts'
import { t } from '../../i18n/index.ts'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { Form } from '../../parts/form/index.ts'
import { announce, announceProblem } from '../../parts/toast.tsx'
import { me } from '../../session.ts'
import { MemberFields, type MemberValues } from './member-fields.tsx'

interface ChangeMemberProps {
  member: Member
  onClose: () => void
  onChanged: () => Promise<void>
}

/** Changes a member, lets them in anew, or keeps them out. */
export function ChangeMember({ member, onClose, onChanged }: ChangeMemberProps) {
  const { id, name, role, language, email, state } = member
  const form = useForm<MemberValues>({ name, role, language }, { fleeting: true })
  const isMe = me.value?.id === id
  const change = (body: Partial<MemberValues> & { state?: Member['state'] }) =>
    call('changeMember', { params: { member: id }, body })

  const save = async (values: MemberValues) => {
    const changed = await change(values)
    if (isMe) me.value = changed
    onClose()
    announce(t.members.changed)
    await onChanged()
  }
  const inviteAgain = () =>
    call('inviteMemberAgain', { params: { member: id } }).then(() => {
      onClose()
      announce(t.members.invited(email))
    }, announceProblem)
  const setState = async (state: Member['state']) => {
    await change({ state })
    await onChanged()
  }
  const disable = () =>
    setState('disabled').then(() => {
      onClose()
      announce(t.members.disabled(name), { undo: () => setState('active') })
    }, announceProblem)
  const enable = () =>
    setState('active').then(() => {
      onClose()
      announce(t.members.enabled(name))
    }, announceProblem)

  return (
    <Dialog title={t.members.changeOf(name)} onClose={onClose}>
      <div class="stack">
        <p class="muted">{email}</p>
        <Form form={form} onSubmit={save}>
          <MemberFields values={form.values} set={form.set} roleHint={isMe ? t.members.ownRole : undefined} />
        </Form>
        <section class="members-access" aria-labelledby="members-access">
          <h3 id="members-access">{t.members.access}</h3>
          {state === 'active' ? (
            <>
              <Button icon="mail" onClick={inviteAgain}>
                {t.members.inviteAgain}
              </Button>
              <p class="muted">{t.members.inviteAgainHint}</p>
              <Button look="danger" onClick={disable}>
                {t.members.disable}
              </Button>
              <p class="muted">{t.members.disableHint}</p>
            </>
          ) : (
            <Button onClick={enable}>{t.members.enable}</Button>
          )}
        </section>
      </div>
    </Dialog>
  )
}
