import { member, operation } from '../operation.ts'
import { Erasure, ErasureInput, Person, PersonExportInput, PersonQuery } from '../privacy.ts'
import { tenant } from './parameters.ts'

/** What a person can ask of the kommun: to see what is kept about them, and to have it erased. */
export const privacyOperations = {
  findPerson: operation({
    method: 'post',
    path: '/{tenant}/persons/searches',
    summary: 'All that is kept about a person, by address or reference number; nothing is stored',
    access: member('admin'),
    params: tenant,
    body: PersonQuery,
    success: { status: 200, body: Person },
    problems: ['invalid_input', 'unauthenticated', 'forbidden', 'not_found'],
  }),
  exportPerson: operation({
    method: 'post',
    path: '/{tenant}/persons/exports',
    summary: 'The whole of what is kept about a person, as a file',
    access: member('admin'),
    params: tenant,
    body: PersonExportInput,
    media: ['application/json', 'text/html'],
    success: { status: 200 },
    problems: ['invalid_input', 'unauthenticated', 'forbidden', 'not_found'],
  }),
  erasePerson: operation({
    method: 'post',
    path: '/{tenant}/persons/erasures',
    summary: "Erases a person's data for good; what is on hold stays, and is told",
    access: member('admin'),
    params: tenant,
    body: ErasureInput,
    success: { status: 200, body: Erasure },
    problems: ['invalid_input', 'unauthenticated', 'forbidden', 'not_found'],
  }),
}
