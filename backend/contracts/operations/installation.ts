import { z } from 'zod'
import { Installation, InstallationQuery, SightingInput } from '../installation.ts'
import { member, operation, publicWrite } from '../operation.ts'
import { dialogue, tenant } from './parameters.ts'

/** Where the kommun's dialogues stand, and what keeps them from it: told by browsers, without anything personal. */
export const installationOperations = {
  tellSighting: operation({
    method: 'post',
    path: '/{tenant}/dialogues/{dialogue}/sightings',
    summary: 'A page tells, when it is left, that the dialogue has stood ready on it',
    access: publicWrite,
    params: dialogue,
    body: SightingInput,
    bodyLimit: 4 * 1024,
    // Browsers send it without asking first (`text/plain`), so that a page that is left need not wait.
    bodyTypes: ['text/plain', 'application/json'],
    success: { status: 204 },
    problems: ['invalid_input', 'too_many_requests', 'tenant_paused', 'not_found'],
  }),
  reportViolations: operation({
    method: 'post',
    path: '/{tenant}/violation-reports',
    summary: 'Takes what browsers report of a Content Security Policy, and keeps what is about this service',
    access: publicWrite,
    params: tenant,
    body: z.unknown(),
    bodyCheckedBy: 'handler',
    bodyLimit: 64 * 1024,
    bodyTypes: ['application/csp-report', 'application/reports+json'],
    success: { status: 204 },
    problems: ['malformed_body', 'too_many_requests', 'tenant_paused', 'not_found'],
  }),
  getInstallation: operation({
    method: 'get',
    path: '/{tenant}/installation',
    summary: 'The pages that dialogues have been seen on, and those whose policy has stopped one',
    access: member('admin'),
    params: tenant,
    query: InstallationQuery,
    success: { status: 200, body: Installation },
    problems: ['invalid_input', 'unauthenticated', 'forbidden', 'not_found'],
  }),
}
