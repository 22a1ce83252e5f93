import { writeFileSync } from 'node:fs'
import { hashMigrations, recordFile } from './hashes.ts'

/** `npm run migrations:record`: from now on the migrations there are count as released, and may not change. */
writeFileSync(recordFile, `${JSON.stringify(hashMigrations(), null, 2)}\n`)
