import type { signIn as swedish } from '../sv/sign-in.ts'

export const signIn: typeof swedish = {
  title: 'Sign in',
  byLink: 'The link works once.',
  submit: 'Sign in',
  needsLink: 'Open the link that you were given to sign in.',
}
