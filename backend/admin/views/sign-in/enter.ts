import { useLocation } from 'preact-iso'
import type { Member } from '../../../contracts/members.ts'
import { chooseLanguage } from '../../i18n/index.ts'
import { to } from '../../place.ts'
import { me } from '../../session.ts'

/** Lets a member in who has signed in: to what they came for, in their own language. */
export function useEnter() {
  const { path, route } = useLocation()
  return (member: Member) => {
    if (path === to('sign-in')) route(to(), true)
    me.value = member
    chooseLanguage(member.language)
  }
}
