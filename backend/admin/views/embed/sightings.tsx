import type { ComponentChildren } from 'preact'
import type { Sighting } from '../../../contracts/installation.ts'
import { useLoad } from '../../hooks/use-load.ts'
import { format } from '../../i18n/format.ts'
import { t } from '../../i18n/index.ts'
import { type Column, Table } from '../../parts/table.tsx'
import { loadIntegrity } from './release.ts'

/** The pages that have shown dialogues, newest first. */
export function Sightings({ sightings, namesDialogue }: { sightings: Sighting[]; namesDialogue: boolean }) {
  const newest = useLoad(loadIntegrity, []).value?.version
  const columns: Column<Sighting>[] = [
    { label: t.embed.page, isName: true, cell: (row) => <PageLink {...row} /> },
    ...(namesDialogue
      ? [{ label: t.embed.dialogue, cell: ({ dialogue }: Sighting) => <Whole>{dialogue}</Whole> }]
      : []),
    { label: t.embed.lastSeen, cell: ({ lastSeenAt }) => <Whole>{format.shortMoment(lastSeenAt)}</Whole> },
    { label: t.embed.visits, isNumber: true, cell: ({ count }) => format.number(count) },
    { label: t.embed.form, cell: ({ form }) => <Whole>{t.embed.formOf[form]}</Whole> },
    { label: t.embed.version, cell: ({ form, version }) => nameVersion(form, version, newest) },
  ]
  return (
    <div class="stack embed-table">
      <h3>{t.embed.seenTitle}</h3>
      <Table
        caption={t.embed.seenTitle}
        columns={columns}
        rows={sightings}
        rowKey={({ dialogue, origin, path }) => `${dialogue} ${origin}${path}`}
      />
    </div>
  )
}

/** A few words that stay on one line. */
export const Whole = ({ children }: { children: ComponentChildren }) => <span class="embed-whole">{children}</span>

/** The path as it was kept may have been shortened, and then leads nowhere. */
export const PageLink = ({ origin, path }: { origin: string; path: string }) =>
  path.includes('…') ? (
    <span class="embed-page">{origin + path}</span>
  ) : (
    <a class="embed-page" href={origin + path} target="_blank" rel="noopener noreferrer">
      {origin + path}
    </a>
  )

/** Only locked pages stay behind: the others have the newest within a minute, and frames always. */
function nameVersion(form: Sighting['form'], version: string, newest: string | undefined) {
  if (form === 'frame' || version === newest) return t.embed.newest
  return form === 'package' ? '–' : <Whole>{t.embed.older(version.slice(0, 7))}</Whole>
}
