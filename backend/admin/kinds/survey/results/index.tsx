import { useEffect, useMemo } from 'preact/hooks'
import type { Dialogue } from '../../../../contracts/dialogues.ts'
import type { SurveyDefinition } from '../../../../contracts/kinds/survey/definition.ts'
import type { SurveyResults, SurveyVersion } from '../../../../contracts/kinds/survey/results.ts'
import { call } from '../../../api/client.ts'
import { useLoad } from '../../../hooks/use-load.ts'
import { format } from '../../../i18n/format.ts'
import { t } from '../../../i18n/index.ts'
import { Button, LinkButton } from '../../../parts/button.tsx'
import { Empty } from '../../../parts/empty.tsx'
import { Loaded } from '../../../parts/loaded.tsx'
import { tenant } from '../../../place.ts'
import type { ViewProps } from '../../../routes.ts'
import { DialogueFrame } from '../../../views/dialogue/frame.tsx'
import { listAsked } from './analysis/catalogue.ts'
import { CloserLook, ReadingState } from './closer-look.tsx'
import { QuestionList } from './question-list.tsx'
import { useResponses } from './use-responses.ts'

/** What a survey has brought. */
export default function SurveyResultsView({ params }: ViewProps) {
  const slug = params.dialogue ?? ''
  const load = useLoad(async () => {
    const given = { params: { dialogue: slug } }
    const [results, { items }] = await Promise.all([
      call('getResultsForMember', given),
      call('listSurveyVersions', given),
    ])
    return { results, versions: items, at: new Date().toISOString() }
  }, [slug])
  return (
    <DialogueFrame slug={slug} wide>
      {(dialogue) => (
        <Loaded of={load} lines={12}>
          {(loaded) => <Results key={loaded.at} dialogue={dialogue} {...loaded} onReload={load.reload} />}
        </Loaded>
      )}
    </DialogueFrame>
  )
}

interface ResultsProps {
  dialogue: Dialogue
  results: SurveyResults
  versions: SurveyVersion[]
  /** When they were fetched. */
  at: string
  onReload: () => Promise<void>
}

/** So many are read at once; more are read when somebody wants them. */
const fewResponses = 5000

/** First the counts, which are one small read however many have answered; then every response, for a closer look. */
function Results({ dialogue, results, versions, at, onReload }: ResultsProps) {
  const asked = useMemo(
    () => listAsked(dialogue.settings.definition as SurveyDefinition, versions),
    [dialogue, versions],
  )
  const { reading, read } = useResponses(dialogue.slug, asked)
  const { responses, questions = [] } = results
  const isFew = responses <= fewResponses
  useEffect(() => {
    if (responses > 0 && isFew) void read()
  }, [])
  if (responses === 0) {
    return (
      <Empty title={t.surveyResults.emptyTitle}>
        <p>{t.surveyResults.emptyText}</p>
        <Button onClick={onReload}>{t.surveyResults.reload}</Button>
        <OnScreen dialogue={dialogue} />
      </Empty>
    )
  }
  return (
    <div class="stack">
      <div class="row results-head">
        <p class="results-total">
          <strong>{t.surveyResults.responses(responses)}</strong>{' '}
          <span class="muted">{t.surveyResults.at(format.shortMoment(at))}</span>
        </p>
        <Button look="quiet" onClick={onReload}>
          {t.surveyResults.reload}
        </Button>
        <OnScreen dialogue={dialogue} />
        <Button look="quiet" onClick={() => print()}>
          {t.surveyResults.print}
        </Button>
        {reading.state === 'idle' && !isFew && <Button onClick={read}>{t.surveyResults.readAll}</Button>}
      </div>
      <ReadingState reading={reading} onRead={read} />
      {reading.state === 'ready' ? (
        <CloserLook asked={asked} open={reading.open} slug={dialogue.slug} />
      ) : (
        <QuestionList asked={asked.filter(({ isCurrent }) => isCurrent)} results={{ responses, questions }} />
      )}
    </div>
  )
}

/** The survey on a screen in a room: the figures as they come in, and a code to photograph that leads to it. */
const OnScreen = ({ dialogue: { slug, state } }: Pick<ResultsProps, 'dialogue'>) =>
  state === 'open' ? (
    <LinkButton look="quiet" icon="external" href={`/${tenant}/${slug}/live`} target="_blank">
      {t.surveyResults.onScreen}
    </LinkButton>
  ) : null
