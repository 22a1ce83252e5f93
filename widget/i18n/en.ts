import type { Texts } from './texts.ts'

const formats = {
  group: ',',
  months: 'January February March April May June July August September October November December',
  dateTime: '{date} at {time}',
}

/** How a dialogue stands when it takes nothing. */
const standing = {
  draft: 'This dialogue is being prepared and is not open yet.',
  scheduled: 'The dialogue opens on {date}.',
  closed: 'The dialogue has ended. Thank you to everyone who took part.',
  paused: 'The dialogue is paused right now. Please come back later.',
  unlisted: 'For the webmaster: add {origin} to the websites of this dialogue.',
}

/** First view. */
export const proposals: Texts['proposals'] = {
  direction: 'ltr',
  formats,
  propose: 'Make a proposal',
  search: 'Search the proposals',
  category: 'Category',
  allCategories: 'All',
  sort: 'Sort by',
  sorts: {
    new: 'Newest',
    supported: 'Most supported',
    closing: 'Closing soon',
    random: 'Shuffled',
  },
  filter: 'More filters',
  count: { one: '{n} proposal', other: '{n} proposals' },
  hits: { one: '{n} hit', other: '{n} hits' },
  more: 'Show more',
  votes: { one: '{n} vote', other: '{n} votes' },
  votesOf: '{n} of {m} votes',
  statuses: {
    published: 'Published',
    threshold_reached: 'Threshold reached',
    referred: 'With the committee',
    answered: 'Answered',
    closed: 'Closed',
  },
  loading: 'Loading the proposals…',
  empty: 'Proposals show here. Be the first to make one.',
  emptyClosed: 'No proposals were published.',
  noHits: 'No proposals match your search. Try fewer or other words.',
  failed: 'We could not load the proposals.',
  notOpened: 'The page could not be opened. Check your connection.',
  retry: 'Try again',
  ...standing,
}

export const proposalsFilters: Texts['proposalsFilters'] = {
  title: 'Filter the proposals',
  status: 'Status',
  allStatuses: 'All',
  place: 'Place',
  placeHint: 'Enter part of the name of the place.',
  show: { one: 'Show {n} proposal', other: 'Show {n} proposals' },
  clear: 'Clear filters',
}

export const proposalsForm: Texts['proposalsForm'] = {
  headingLabel: 'What do you want to propose?',
  headingHint: 'Write a short heading.',
  textLabel: 'Describe your proposal',
  textHint:
    'Tell us what you want to change and why. Do not include personal identity numbers or details about others.',
  placeLabel: 'Place',
  placeHint: 'Enter an address or the name of the place.',
  noCategory: 'No category',
  openForLabel: 'How long should the proposal be open for votes?',
  days: { one: '{n} day', other: '{n} days' },
  months: { one: '{n} month', other: '{n} months' },
  nameLabel: 'Your name',
  nameHint: 'Your name is shown with the proposal.',
  alias: 'Show an alias instead',
  aliasLabel: 'Your alias',
  aliasHint: 'Your alias is shown with the proposal. Your name is not needed.',
  emailLabel: 'Email address',
  emailHint: 'We do not show your email address. You get an email when something happens with the proposal.',
  optional: '(optional)',
  website: 'Leave this field empty',
  proceed: 'Continue',
  cancel: 'Cancel',
  left: { one: 'You have {n} character left.', other: 'You have {n} characters left.' },
  tooMany: { one: 'You have {n} character too many.', other: 'You have {n} characters too many.' },
  personalNumber: 'The text seems to contain a personal identity number. Remove it.',
  summary: { one: 'You need to correct {n} item', other: 'You need to correct {n} items' },
  offline: 'You are offline. Nothing has been sent yet.',
  invalid: 'Rewrite this with ordinary characters.',
  errors: {
    heading: {
      required: 'Enter a heading.',
      too_long: 'The heading must be {n} characters or fewer.',
    },
    text: {
      required: 'Describe your proposal.',
      too_long: 'The description must be {n} characters or fewer.',
    },
    place: { too_long: 'The place must be {n} characters or fewer.' },
    category: { invalid_option: 'Choose one of the options.' },
    openFor: { invalid_option: 'Choose one of the options.' },
    name: {
      required: 'Enter your name or an alias.',
      too_long: 'The name must be {n} characters or fewer.',
    },
    email: {
      required: 'Enter your email like this: name@example.com.',
      invalid_email: 'Enter your email like this: name@example.com.',
    },
  },
  thanks: 'Thank you. We have received your proposal.',
  reference: 'Your reference number is',
  notSent: 'We could not send it. Your text is still here. Try again.',
  follow: 'Follow your proposal',
}

export const proposalsSimilar: Texts['proposalsSimilar'] = {
  title: 'There are similar proposals',
  hint: 'Perhaps you want to support one of them instead? What you have written stays here.',
  found: {
    one: '{n} similar proposal shows below the heading.',
    other: '{n} similar proposals show below the heading.',
  },
}

export const proposalsPictures: Texts['proposalsPictures'] = {
  label: 'Add a picture',
  choose: 'Choose pictures',
  hint: 'At most three pictures. Location data is removed from the picture.',
  busy: 'Preparing the picture…',
  count: '{n} of {m} pictures',
  alt: 'What does picture {n} show?',
  altHint: 'Describe the picture for those who cannot see it.',
  altMissing: 'Describe what the picture shows.',
  remove: 'Remove the picture',
  errors: {
    tooLarge: 'The picture is too large. Choose one smaller than 30 MB.',
    wrongType: 'That file type does not work. Choose JPG, PNG or WebP.',
    tooMany: 'Choose at most three pictures.',
    unusable: 'The picture could not be used. Choose another one.',
  },
}

export const proposalsReview: Texts['proposalsReview'] = {
  back: 'Back',
  title: 'Check your answers',
  heading: 'Heading',
  text: 'Description',
  pictures: 'Pictures',
  openFor: 'Open for votes',
  change: 'Change',
  publicRecord: 'What you submit becomes a public record.',
  privacy: 'How we process your personal data',
  submit: 'Submit proposal',
  sending: 'Sending…',
  save: 'Save draft on this device',
  saved: 'Draft saved {date}. It is removed when you submit the proposal, by {until} at the latest.',
  remove: 'Remove the draft',
  removed: 'The draft is removed from this device.',
}

export const proposalsOutcome: Texts['proposalsOutcome'] = {
  waiting: 'We could not send it. Your text is still here. We will try again shortly.',
  waitSeconds: { one: 'Wait {n} second and try again.', other: 'Wait {n} seconds and try again.' },
  sendsItself: 'We send the proposal when you are online again. Do not close the page.',
  edited: 'Nothing has been sent yet. Submit the proposal when you are done.',
  refusals: {
    network: 'We could not send it. Your text is still here. Try again.',
    duplicate: 'There is already a proposal like this one. Support it instead. Your text is still here.',
  },
  showExisting: 'Show the existing proposal',
  repeated: 'We had already received the proposal. Changes made after that are not included.',
  nextTitle: 'What happens now?',
  unconfirmed: 'Confirm the proposal using the link in the email.',
  reviewed: 'We review the proposal before publishing it.',
  reviewTime: { one: 'This takes at most {n} day.', other: 'This takes at most {n} days.' },
  reviewBy: 'You will know by {date} at the latest.',
  published: 'The proposal is published and can be supported.',
  handling: {
    one: 'Once the threshold is reached, the municipality handles the proposal within {n} month.',
    other: 'Once the threshold is reached, the municipality handles the proposal within {n} months.',
  },
  followHint: 'Save the link. With it you can see what happens and withdraw the proposal.',
  save: 'Save a copy',
  copyLink: 'Copy the link',
  copied: 'The link is copied.',
  copyYourself: 'Copy the link from here',
  another: 'Make another proposal',
  toList: 'To all proposals',
  copy: {
    received: 'Received {date}',
    by: 'From {name}',
    link: 'Follow or withdraw the proposal:',
  },
}

export const proposalsDetail: Texts['proposalsDetail'] = {
  back: 'All proposals',
  backInside: 'Back to what you are writing',
  loading: 'Loading the proposal…',
  reference: 'Reference number',
  response: 'Response from the municipality',
  handling: {
    one: 'Once the threshold is reached, the municipality handles the proposal within {n} month.',
    other: 'Once the threshold is reached, the municipality handles the proposal within {n} months.',
  },
  openUntil: 'Voting is open until {date}.',
  earlier: {
    unconfirmed: 'Waiting for confirmation',
    submitted: 'Submitted',
    reviewing: 'Under review',
    rejected: 'Rejected',
    withdrawn: 'Withdrawn',
  },
  history: 'What has happened',
  actions: {
    merge: 'The proposal became part of another proposal',
    unmerge: 'The proposal became one of its own again',
    absorb: 'A proposal like it became part of this one',
    release: 'A proposal became one of its own again',
    correct: 'The author corrected the proposal',
  },
  merged: 'This proposal has become part of another one.',
  openMerged: 'Show the proposal that continues',
  follow: 'Follow by email',
  share: 'Share the proposal',
  copyLink: 'Copy link',
  copied: 'The link is copied.',
  copyYourself: 'Copy the link from here',
  flag: 'Report content',
  support: 'Support this proposal',
  withdraw: 'Withdraw your support',
  supporting: 'Counting your support…',
  withdrawing: 'Withdrawing your support…',
  supported: 'Thank you. Your support is counted.',
  withdrawn: 'Your support is withdrawn.',
  already: 'You support this proposal.',
  levels: {
    device: 'Each browser counts once.',
    email: 'Each confirmed email address counts once.',
  },
  noSupport: 'The proposal can no longer be supported.',
  refusals: {
    network: 'We cannot reach the municipality right now. Check your connection and try again.',
    identity_level_required: 'Supporting proposals here needs a confirmed email address.',
    not_found: 'The proposal is no longer here.',
  },
}

export const proposalsFlag: Texts['proposalsFlag'] = {
  label: 'What is wrong?',
  choose: 'Choose a reason',
  reasons: {
    personal_data: 'Details about a person',
    hateful: 'Hate or insults',
    threat: 'Threats or violence',
    off_topic: 'Does not belong here',
    spam: 'Advertising or junk',
    other: 'Something else',
  },
  words: 'Tell us more',
  hint: 'Only the moderators read this. Nobody learns who reported it.',
  optional: '(optional)',
  missing: 'Choose a reason.',
  missingWords: 'Tell us what is wrong.',
  send: 'Send report',
  cancel: 'Cancel',
  sending: 'Sending…',
  thanks: 'Thank you. A moderator will look at it.',
}

export const proposalsComments: Texts['proposalsComments'] = {
  title: 'Comments',
  loading: 'Loading the comments…',
  empty: 'Nobody has commented on the proposal yet.',
  failed: 'We could not load the comments.',
  more: 'Show more comments',
  official: 'The municipality',
  by: 'by {name}',
  write: 'Write a comment',
}

export const proposalsCommenting: Texts['proposalsCommenting'] = {
  textLabel: 'Your comment',
  textHint: 'Do not include personal identity numbers or details about others.',
  nameLabel: 'Your name',
  nameHint: 'Your name is shown with the comment.',
  alias: 'Show an alias instead',
  aliasLabel: 'Your alias',
  aliasHint: 'Your alias is shown with the comment. Your name is not needed.',
  website: 'Leave this field empty',
  left: { one: 'You have {n} character left.', other: 'You have {n} characters left.' },
  tooMany: { one: 'You have {n} character too many.', other: 'You have {n} characters too many.' },
  personalNumber: 'The text seems to contain a personal identity number. Remove it.',
  visibility: {
    before: 'We review the comment. Then everyone can read it.',
    after: 'Everyone can read the comment as soon as you have sent it.',
  },
  publicRecord: 'What you submit becomes a public record.',
  privacy: 'How we process your personal data',
  send: 'Send comment',
  sending: 'Sending…',
  cancel: 'Cancel',
  invalid: 'Rewrite this text with ordinary characters.',
  errors: {
    text: {
      required: 'Write a comment.',
      too_long: 'The comment must be {n} characters or fewer.',
    },
    name: {
      required: 'Enter your name or an alias.',
      too_long: 'The name must be {n} characters or fewer.',
    },
  },
  thanks: 'Thank you. We have received your comment.',
  repeated: 'We had already received the comment. What was changed afterwards was not included.',
  next: {
    submitted: 'We review the comment before showing it.',
    published: 'The comment is now shown with the proposal.',
    rejected: 'The municipality has reviewed the comment. It is not shown.',
  },
  received: 'Received {date}',
  another: 'Write another comment',
}

export const proposalsMail: Texts['proposalsMail'] = {
  support: {
    label: 'Email address',
    hint: 'We email you a link. Your vote counts once you have opened it.',
    send: 'Support this proposal',
    mailed: 'Confirm your vote using the link in the email.',
  },
  followers: {
    label: 'Email address for news about the proposal',
    hint: 'We email you when something happens. You can stop whenever you want.',
    send: 'Start following',
    mailed: 'Confirm that you want to follow the proposal using the link in the email.',
  },
  sentTo: 'We have sent an email to {email}.',
  again: 'No email? Try again',
  invalid: 'Enter your email like this: name@example.com.',
  sending: 'Sending…',
}

/** First view of a survey. */
export const survey: Texts['survey'] = {
  direction: 'ltr',
  decimal: '.',
  formats,
  ...standing,
  progress: 'Question {n} of {m}',
  optional: '(optional)',
  next: 'Continue',
  back: 'Back',
  skip: 'Skip this question',
  retry: 'Try again',
  notOpened: 'The question could not be loaded. Your answers are still here.',
  other: 'Other',
  ownWords: 'In your own words',
  yes: 'Yes',
  no: 'No',
  smileys: {
    1: 'Very dissatisfied',
    2: 'Dissatisfied',
    3: 'Neither',
    4: 'Satisfied',
    5: 'Very satisfied',
  },
  atLeast: 'Choose at least {n}.',
  atMost: 'Choose {n} at most.',
  between: 'Choose {n} to {m}.',
  answered: 'Thank you. You have already answered the survey in this browser.',
  seeResults: 'Show the results',
}

export const surveyParticipation: Texts['surveyParticipation'] = {
  label: 'Your code',
  hint: 'The code is in the letter or email from the municipality, such as 7F3K-9Q2M.',
  proceed: 'Continue',
  refusals: {
    required: 'Enter your code.',
    code_unknown: 'The code does not work here. Check that you have copied it correctly.',
    already_answered: 'The code has already been used. Each code is good for one answer.',
    too_many_requests: 'There were too many tries. Wait a while and try again.',
    network: 'We could not check the code. Try again.',
  },
}

export const surveyErrors: Texts['surveyErrors'] = {
  summary: { one: 'You need to correct {n} answer', other: 'You need to correct {n} answers' },
  required: 'Answer the question.',
  too_few: 'Choose at least {n}.',
  too_many: 'Choose {n} at most.',
  too_long: 'Use {n} characters or fewer.',
  too_low: 'Enter {n} or more.',
  too_high: 'Enter {n} or less.',
  not_whole: 'Enter a whole number.',
  invalid_type: 'Enter a number.',
  invalid_date: 'Enter a date that exists.',
  date_out_of_range: 'Enter a date within the time that applies.',
  invalid_email: 'Enter your email like this: name@example.com.',
  invalid_text: 'Write your answer with ordinary characters.',
  invalid_option: 'Choose one of the options.',
  ownWords: 'Write your answer.',
  row: 'Answer every row.',
}

export const surveyWriting: Texts['surveyWriting'] = {
  choose: 'Choose',
  private: 'Do not include personal identity numbers or details about others.',
  between: 'Between {n} and {m}.',
  left: { one: 'You have {n} character left.', other: 'You have {n} characters left.' },
  tooMany: { one: 'You have {n} character too many.', other: 'You have {n} characters too many.' },
  personalNumber: 'The text seems to contain a personal identity number. Remove it.',
}

export const surveyRanking: Texts['surveyRanking'] = {
  hint: 'Put what matters most at the top. Move with the buttons or drag.',
  up: 'Move up',
  down: 'Move down',
  moved: '{label}: place {n} of {m}',
  settled: 'The order is right',
}

export const surveyMatrix: Texts['surveyMatrix'] = {
  hint: 'Answer each row.',
}

export const surveyPictures: Texts['surveyPictures'] = {
  several: 'Choose one or more.',
}

export const surveyReview: Texts['surveyReview'] = {
  title: 'Check your answers',
  back: 'Back',
  change: 'Change',
  none: 'No answer',
  private: 'Your answers are read by the municipality. The results only show how many have answered what.',
  publicRecord: 'What you submit becomes a public record.',
  privacy: 'How we process your personal data',
  website: 'Leave this field empty',
  submit: 'Submit answers',
  sending: 'Sending…',
  notSent: 'We could not send it. Your answers are still here. We will try again soon.',
  sendsItself: 'We send the answers when you are online again. Keep the page open.',
  waitSeconds: { one: 'Wait {n} second and try again.', other: 'Wait {n} seconds and try again.' },
  thanks: 'Thank you for your answers.',
  reference: 'Your reference number is',
  refusals: {
    network: 'We could not send it. Your answers are still here. Try again.',
    already_answered:
      'The survey has already been answered in this browser. Each browser counts once. Thank you for wanting to answer.',
    dialogue_not_open: 'The survey takes no more answers.',
    code_unknown: 'The code is no longer valid. Contact the municipality if you want to answer.',
  },
  codeUsed: 'The code has already been used. Each code is good for one answer.',
}

export const surveyOutcome: Texts['surveyOutcome'] = {
  thanks: 'Thank you for your answers.',
  repeated: 'We had already received your answers. What you changed afterwards was not included.',
  reference: 'Your reference number is',
  followHint: 'Save the link. With it you can take your answers back.',
  follow: 'Open your answers',
  another: 'Answer once more',
}

export const surveyResults: Texts['surveyResults'] = {
  title: 'Results',
  loading: 'Loading the results…',
  failed: 'We could not load the results.',
  responses: { one: '{n} person has answered.', other: '{n} people have answered.' },
  answered: { one: '{n} person has answered this.', other: '{n} people have answered this.' },
  notEnough: {
    one: 'Results show when at least {n} person has answered.',
    other: 'Results show when at least {n} people have answered.',
  },
  fewAnswers: 'Too few have answered this for the answers to show.',
  fewInRow: 'too few have answered this row for the answers to be shown.',
  range: '{n} to under {m}',
  answer: 'Answer',
  count: 'Number',
  share: 'Share',
  meanPlace: 'Mean place',
  ranked: 'The figure is the mean place. 1 is the top.',
  percent: '{n}%',
}

export const surveyLive: Texts['surveyLive'] = {
  away: 'The results cannot be loaded right now.',
  signIn: 'The results show here for those who are signed in to the administration.',
}

export const failures: Texts['failures'] = {
  network: 'We could not send it. Your text is still here. Try again.',
  offline: 'You are offline. Nothing has been sent yet.',
  waiting: 'We could not send it yet. We will try again shortly.',
  too_many_requests: 'Many people are using the service right now. Wait a moment and try again.',
  proof: 'Your browser could not show that you are a person. Reload the page and try again.',
  insecure: 'Open the page with https in its address and try again.',
  dialogue_not_open: 'The dialogue does not accept anything right now.',
  tenant_paused: 'The dialogue is paused right now. Please come back later.',
  origin_not_allowed: 'You cannot take part from this website. Contact the municipality.',
  other: 'Something went wrong on our side. Try again in a moment.',
}
