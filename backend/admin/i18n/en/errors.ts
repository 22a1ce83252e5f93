import type { errors as swedish } from '../sv/errors.ts'

const problems: typeof swedish.problems = {
  network: 'We cannot reach the service. Check your connection and try again.',
  unexpected: 'Something went wrong on our side. Try again.',
  unauthenticated: 'Sign in again.',
  forbidden: 'You do not have permission to do this.',
  not_found: 'It no longer exists.',
  version_conflict: 'Somebody else has changed this while you had it open. Load it again and redo your change.',
  already_exists: 'It already exists. Choose something else.',
  transition_not_allowed: 'That cannot be done in its present state.',
  invalid_input: 'Correct the information.',
  body_too_large: 'That is too much at once. Divide it.',
  too_many_requests: 'There were too many attempts. Wait a while and try again.',
  tenant_paused: 'The service of your municipality is paused.',
}

const fields: typeof swedish.fields = {
  required: () => 'Fill this in.',
  too_long: ({ maximum = 0 }) => `Use ${maximum} characters or fewer.`,
  too_short: ({ minimum = 1 }) => (minimum > 1 ? `Use at least ${minimum} characters.` : 'Fill this in.'),
  too_large: ({ maximum = 0 }) => `Enter ${maximum} or less.`,
  too_small: ({ minimum = 0 }) => `Enter ${minimum} or more.`,
  too_many: ({ maximum = 0 }) => `Give ${maximum} at most.`,
  invalid_type: () => 'Fill this in the right way.',
  invalid_text: () => 'Remove characters that cannot be shown.',
  invalid_format: () => 'Check how this is written.',
  invalid_email: () => 'Enter the email like this: name@example.com.',
  invalid_option: () => 'Choose one of the options.',
  invalid_origin: () => 'Enter the address like this: https://www.example.com.',
  reserved_word: () => 'That word is taken. Choose another.',
  unknown_field: () => 'This is not known.',
  not_after: () => 'Choose a later time.',
  low_contrast: () => 'Choose a colour that stands out better from its background.',
  duplicate: () => 'The same is there already. Choose another.',
  invalid_picture: () => 'Choose another picture.',
  unknown_placeholder: ({ placeholder }) => `Remove {${placeholder}}, which does not exist here.`,
  missing_placeholder: ({ placeholder }) => `Add {${placeholder}}, which the email cannot do without.`,
  fixed: () => 'This can no longer be changed.',
}

export const errors: typeof swedish = {
  problems,
  fields,
  summary: (n) => (n === 1 ? 'You need to correct 1 item' : `You need to correct ${n} items`),
}
