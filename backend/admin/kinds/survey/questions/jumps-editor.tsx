import { t } from '../../../i18n/index.ts'
import { Button } from '../../../parts/button.tsx'
import { Select } from '../../../parts/form/index.ts'
import { changePage, listEarlier, type Page } from '../definition/edit.ts'
import { createTest } from '../definition/tests.ts'
import { toWord } from '../definition/words.ts'
import { ConditionEditor } from './condition-editor.tsx'
import { root, useBuilding } from './context.ts'
import { OwnError } from './own-error.tsx'

type Jump = Page['jumps'][number]

/** Where to go after a page: the first that holds. Without any, on to the next one. */
export function JumpsEditor({ page }: { page: number }) {
  const { definition, change, language } = useBuilding()
  const { jumps } = definition.pages[page] as Page
  const earlier = listEarlier(definition, { page })
  const last = earlier.at(-1)
  const set = (jumps: Jump[]) => change(changePage(definition, page, { jumps }))
  const targets = [
    ...definition.pages.slice(page + 1).map(({ id, title }, index) => ({
      value: id,
      label: t.survey.pageNamed(page + index + 2, toWord(title, language, '')),
    })),
    { value: 'end', label: t.survey.toEnd },
  ]
  const add = () => set([...jumps, { ...(last && { when: { match: 'all', tests: [createTest(last)] } }), to: 'end' }])
  return (
    <div class="jumps">
      {jumps.map((jump, index) => {
        const name = `${root}/pages/${page}/jumps/${index}`
        const isKnown = targets.some(({ value }) => value === jump.to)
        const put = (changed: Jump) => set(jumps.with(index, changed))
        return (
          <fieldset key={index} class="jump field">
            <legend class="field-label">
              <span class="field-label-text">{t.survey.jump(index + 1)}</span>
            </legend>
            <OwnError name={name} />
            <Select
              name={`${name}/condition`}
              label={t.survey.jumpWhen}
              value={jump.when ? 'when' : 'always'}
              choices={[
                ...(last ? [{ value: 'when' as const, label: t.survey.jumpIf }] : []),
                { value: 'always' as const, label: t.survey.jumpAlways },
              ]}
              onChange={(way) =>
                put(
                  way === 'when' && last
                    ? { to: jump.to, when: { match: 'all', tests: [createTest(last)] } }
                    : { to: jump.to },
                )
              }
            />
            {jump.when && (
              <ConditionEditor
                name={`${name}/when`}
                legend={t.survey.jumpCondition}
                condition={jump.when}
                earlier={earlier}
                onChange={(when) => put({ ...jump, when })}
              />
            )}
            <Select
              name={`${name}/to`}
              label={t.survey.jumpTo}
              value={jump.to}
              choices={isKnown ? targets : [{ value: jump.to, label: t.survey.pageGone }, ...targets]}
              onChange={(to) => put({ ...jump, to })}
            />
            <div class="row">
              <Button look="quiet" icon="trash" onClick={() => set(jumps.toSpliced(index, 1))}>
                {t.survey.removeJump}
              </Button>
            </div>
          </fieldset>
        )
      })}
      <Button look="quiet" icon="plus" disabled={jumps.length >= 10} onClick={add}>
        {t.survey.addJump}
      </Button>
    </div>
  )
}
