import type { Role } from '../../../contracts/operation.ts'
import type { Overview } from '../../../contracts/statistics.ts'
import { format } from '../../i18n/format.ts'
import { t } from '../../i18n/index.ts'
import { Icon, type IconName } from '../../parts/icon.tsx'
import { to } from '../../place.ts'

interface Task {
  icon: IconName
  text: string
  path: string
}

/** What waits for somebody, the most urgent first; each leads to where it is done. */
export function ToDo({ overview, role }: { overview: Overview; role: Role | undefined }) {
  const tasks = listTasks(overview, role)
  return (
    <section class="panel stack" aria-labelledby="home-to-do">
      <h2 id="home-to-do">{t.overview.toDo}</h2>
      {tasks.length === 0 ? (
        <p>{t.overview.nothingToDo}</p>
      ) : (
        <ul class="home-tasks">
          {tasks.map(({ icon, text, path }) => (
            <li key={text}>
              <a class="home-task" href={to(path)}>
                <Icon name={icon} />
                <span>{text}</span>
                <Icon name="right" />
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function listTasks({ waiting, flagged, unanswered, closing, dialogues }: Overview, role: Role | undefined): Task[] {
  const decides = role === 'admin' || role === 'moderator'
  const counted: [number, (n: number) => string, IconName, string][] = [
    [flagged.submissions, t.overview.flaggedSubmissions, 'flag', 'moderation'],
    [flagged.comments, t.overview.flaggedComments, 'flag', 'moderation'],
    [waiting.submissions, t.overview.waitingSubmissions, 'inbox', 'moderation'],
    [waiting.comments, t.overview.waitingComments, 'inbox', 'moderation'],
    [unanswered, t.overview.unanswered, 'mail', 'submissions?status=threshold_reached'],
  ]
  return [
    ...(decides ? counted : []).flatMap(([n, tell, icon, path]) => (n > 0 ? { icon, text: tell(n), path } : [])),
    ...closing.map(({ slug, title, closesAt }) => ({
      icon: 'history' as const,
      text: t.overview.closing(title, format.moment(closesAt)),
      path: role === 'admin' ? `dialogues/${slug}` : `dialogues/${slug}/overview`,
    })),
    ...(role === 'admin' && dialogues.draft > 0
      ? [{ icon: 'dialogue' as const, text: t.overview.drafts(dialogues.draft), path: 'dialogues' }]
      : []),
  ]
}
