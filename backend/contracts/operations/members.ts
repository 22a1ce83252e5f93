import { ImportInput, ImportReport } from '../imports.ts'
import { Member, MemberChange, MemberInput, MemberList, MemberListQuery, OwnChange } from '../members.ts'
import { member, operation } from '../operation.ts'
import { OriginList } from '../operators.ts'
import { Id } from '../primitives.ts'
import { dialogue, everyone, tenant } from './parameters.ts'

/** What the kommun’s own people do. */
export const memberOperations = {
  listMembers: operation({
    method: 'get',
    path: '/{tenant}/members',
    summary: 'All members, by name',
    access: member('admin'),
    params: tenant,
    query: MemberListQuery,
    success: { status: 200, body: MemberList },
    problems: [],
  }),
  inviteMember: operation({
    method: 'post',
    path: '/{tenant}/members',
    summary: 'Makes somebody a member and mails them a link to sign in with, once, within a week',
    access: member('admin'),
    params: tenant,
    body: MemberInput,
    success: { status: 201, body: Member },
    problems: ['already_exists', 'too_many_requests'],
  }),
  getMe: operation({
    method: 'get',
    path: '/{tenant}/members/me',
    summary: 'The signed-in member',
    access: member(...everyone),
    params: tenant,
    success: { status: 200, body: Member },
    problems: [],
  }),
  changeMe: operation({
    method: 'patch',
    path: '/{tenant}/members/me',
    summary: 'Changes what is given of the signed-in member',
    access: member(...everyone),
    params: tenant,
    body: OwnChange,
    success: { status: 200, body: Member },
    problems: [],
  }),
  changeMember: operation({
    method: 'patch',
    path: '/{tenant}/members/{member}',
    summary: 'Changes what is given of a member; disabling ends their sessions at once',
    access: member('admin'),
    params: tenant.extend({ member: Id }),
    body: MemberChange,
    success: { status: 200, body: Member },
    problems: ['last_admin'],
  }),
  inviteMemberAgain: operation({
    method: 'post',
    path: '/{tenant}/members/{member}/invitations',
    summary: 'Mails an active member a fresh link to sign in with; earlier ones stop working',
    access: member('admin'),
    params: tenant.extend({ member: Id }),
    success: { status: 204 },
    problems: ['transition_not_allowed', 'too_many_requests'],
  }),
  importSubmissions: operation({
    method: 'post',
    path: '/{tenant}/dialogues/{dialogue}/imports',
    summary: 'Brings existing submissions into a dialogue, a batch at a time; repeating it doubles nothing',
    access: member('admin'),
    params: dialogue,
    body: ImportInput,
    bodyLimit: 8 * 1024 * 1024,
    success: { status: 200, body: ImportReport },
    problems: ['invalid_input', 'body_too_large', 'unauthenticated', 'forbidden', 'not_found'],
  }),
  getOrigins: operation({
    method: 'get',
    path: '/{tenant}/origins',
    summary: 'The sites on which citizens can take part',
    access: member('admin'),
    params: tenant,
    success: { status: 200, body: OriginList },
    problems: ['unauthenticated', 'forbidden', 'not_found'],
  }),
  setOrigins: operation({
    method: 'put',
    path: '/{tenant}/origins',
    summary: 'Replaces the sites on which citizens can take part',
    access: member('admin'),
    params: tenant,
    body: OriginList,
    success: { status: 200, body: OriginList },
    problems: ['invalid_input', 'unauthenticated', 'forbidden', 'not_found'],
  }),
}
