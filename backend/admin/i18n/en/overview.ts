import type { overview as swedish } from '../sv/overview.ts'

export const overview: typeof swedish = {
  title: 'Overview',
  toDo: 'To do',
  nothingToDo: 'Nothing waits for you right now.',
  waitingSubmissions: (n) => (n === 1 ? '1 submission waits for review' : `${n} submissions wait for review`),
  waitingComments: (n) => (n === 1 ? '1 comment waits for review' : `${n} comments wait for review`),
  flaggedSubmissions: (n) => (n === 1 ? '1 submission is reported' : `${n} submissions are reported`),
  flaggedComments: (n) => (n === 1 ? '1 comment is reported' : `${n} comments are reported`),
  unanswered: (n) =>
    n === 1
      ? '1 proposal has reached its threshold and waits for an answer'
      : `${n} proposals have reached their threshold and wait for an answer`,
  closing: (title, when) => `${title} closes on ${when}`,
  drafts: (n) => (n === 1 ? '1 dialogue is a draft' : `${n} dialogues are drafts`),
  none: 'There will be life here once there is a dialogue',
  createFirst: 'Create a dialogue',
  latest: 'Latest',
  noLatest: 'Nothing has come in yet.',
  hidden: 'Hidden',
  statuses: {
    unconfirmed: 'Not confirmed',
    submitted: 'Submitted',
    reviewing: 'Under review',
    published: 'Published',
    threshold_reached: 'Threshold reached',
    referred: 'With a committee',
    answered: 'Answered',
    closed: 'Closed',
    rejected: 'Rejected',
    withdrawn: 'Withdrawn',
  },

  figures: 'Figures',
  range: 'Time',
  ranges: { 7: '7 days', 30: '30 days', 365: '1 year', all: 'All' },
  counted: { opened: 'Opened forms', submissions: 'Submissions', supports: 'Supports', comments: 'Comments' },
  units: { day: 'Day', week: 'Week from', month: 'Month' },
  months: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'June', 'July', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'],
  asTable: (title) => `${title} as a table`,
  opened: (n, number) => (n === 1 ? 'The form has been opened once' : `The form has been opened ${number} times`),
  share: (opened, sent, share) => `${opened}; submissions sent: ${sent}${share ? ` (${share})` : ''}.`,
  counting:
    'Counted by day, without recognising any visitor. Imported submissions count on the day when they were written.',
  byDialogue: 'By dialogue',
  dialogue: 'Dialogue',
}
