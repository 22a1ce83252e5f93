/**
 * Brings a database up to date; each step happens wholly or not at all, and repeating it does nothing.
 * Synchronous, so that an object never answers before its schema is right.
 *
 * @throws when the stored data is from a newer release than this code.
 */
export function migrate(storage: DurableObjectStorage, migrations: readonly string[]) {
  storage.sql.exec('create table if not exists schema_version (version integer not null)')
  const done = storage.sql.exec<{ version: number | null }>('select max(version) as version from schema_version').one()
  const version = done.version ?? 0
  if (version > migrations.length) {
    throw new Error(`The data is at schema ${version}, this release knows ${migrations.length}`)
  }
  for (const [index, statements] of migrations.entries()) {
    if (index < version) continue
    storage.transactionSync(() => {
      storage.sql.exec(statements)
      storage.sql.exec('insert into schema_version (version) values (?)', index + 1)
    })
  }
}
