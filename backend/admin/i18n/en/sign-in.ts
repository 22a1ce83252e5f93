import type { signIn as swedish } from '../sv/sign-in.ts'

const inMinutes = (seconds: number) => {
  const minutes = Math.max(1, Math.ceil(seconds / 60))
  return minutes === 1 ? '1 minute' : `${minutes} minutes`
}

export const signIn: typeof swedish = {
  title: 'Sign in',
  otherLanguage: 'Svenska',
  passkey: 'Sign in with a passkey',
  passkeyHint: 'With your fingerprint, face or screen lock.',
  or: 'or',
  email: 'Email address',
  emailHint: 'The address that the municipality invited you with.',
  sendCode: 'Send code',
  codeTitle: 'Enter the code',
  codeSent: (email: string) =>
    `If ${email} belongs to a member, we have sent a code there. It works for 10 minutes. Look in the spam folder too.`,
  code: 'Code',
  codeHint: 'Eight digits.',
  submit: 'Sign in',
  newCode: 'Send a new code',
  codeSentAgain: 'We have sent a new code. The earlier one does not work in this window.',
  otherEmail: 'Use another address',
  linkLead: 'You are signing in with a one-time link.',
  otherWay: 'Sign in another way',
  refused: {
    link: 'The link has been used or is too old. Sign in with a code instead, or ask an administrator for a new link.',
    code: 'The code is wrong or has expired. Check the digits or ask for a new code.',
    passkey: 'We do not recognise that passkey in this municipality. Sign in with a code instead.',
    passkeyStopped: 'Signing in with a passkey was interrupted. Try again or sign in with a code.',
    often: (seconds: number) => `There were too many attempts. Wait ${inMinutes(seconds)} and try again.`,
  },
}
