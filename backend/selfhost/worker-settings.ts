import { readFileSync } from 'node:fs'
import { parse } from 'smol-toml'
import { z } from 'zod'
import { inProject } from './root.ts'

/** What wrangler.toml says that a workerd of one's own needs too. */
const Settings = z.object({
  main: z.string(),
  compatibility_date: z.string(),
  compatibility_flags: z.array(z.string()).default([]),
  assets: z.object({ directory: z.string(), binding: z.string() }),
  durable_objects: z.object({ bindings: z.array(z.object({ name: z.string(), class_name: z.string() })) }),
  migrations: z.array(z.object({ new_sqlite_classes: z.array(z.string()).default([]) })),
})
export type WorkerSettings = z.infer<typeof Settings>

/** Reads wrangler.toml, so that both homes of the Worker are described in one place. */
export function readWorkerSettings(): WorkerSettings {
  const settings = Settings.parse(parse(readFileSync(inProject('wrangler.toml'), 'utf8')))
  const classes = settings.migrations.flatMap((migration) => migration.new_sqlite_classes)
  for (const { class_name } of settings.durable_objects.bindings) {
    if (!classes.includes(class_name)) throw new Error(`wrangler.toml: ${class_name} is in no new_sqlite_classes`)
  }
  return settings
}
