import { z } from 'zod'
import { defaultBodyLimit, listProblems, type Operation } from './operation.ts'
import { operations } from './operations.ts'
import { Problem, type ProblemCode, problemStatus } from './problems.ts'

/** OpenAPI 3.1 of all operations, made from the same schemas that validate them. */
export function createOpenApi(base: string) {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const [id, declared] of Object.entries<Operation>(operations)) {
    paths[declared.path] = { ...paths[declared.path], [declared.method]: describe(id, declared) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Min Kommun',
      version: '1',
      description: 'Dialogues between a Swedish municipality and its citizens.',
    },
    servers: [{ url: `${base}/api/v1` }],
    paths,
    components: {
      schemas: { Problem: toSchema(Problem, 'output') },
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: '__Host-mk-{tenant id}' },
        operator: { type: 'http', scheme: 'bearer' },
      },
    },
  }
}

function describe(operationId: string, declared: Operation) {
  return {
    operationId,
    summary: declared.summary,
    security: security[declared.access.kind],
    ...(declared.access.kind === 'member' ? { 'x-roles': declared.access.roles } : {}),
    parameters: [
      ...toParameters('path', declared.params),
      ...toParameters('query', declared.query),
      ...toParameters('header', declared.headers),
    ],
    ...(declared.body ? { requestBody: describeBody(declared, declared.body) } : {}),
    responses: {
      [declared.success.status]: {
        description: 'Done',
        ...(declared.success.body
          ? { content: { 'application/json': { schema: toSchema(declared.success.body, 'output') } } }
          : {}),
        ...(declared.media ? { content: Object.fromEntries(declared.media.map((type) => [type, {}])) } : {}),
      },
      ...toProblems(listProblems(declared)),
    },
  }
}

function describeBody({ bodyLimit = defaultBodyLimit, bodyTypes = ['application/json'] }: Operation, body: z.ZodType) {
  const schema = toSchema(body, 'input')
  return {
    required: true,
    description: `At most ${bodyLimit} bytes.`,
    content: Object.fromEntries(bodyTypes.map((type) => [type, { schema }])),
  }
}

const security = {
  'public-read': [],
  'public-write': [],
  frame: [],
  'own-site': [],
  member: [{ session: [] }, { operator: [] }],
  operator: [{ operator: [] }],
}

function toParameters(location: 'path' | 'query' | 'header', shape?: z.ZodObject) {
  return Object.entries(shape?.shape ?? {}).map(([name, schema]) => ({
    name,
    in: location,
    required: location === 'path' || !(schema as z.ZodType).safeParse(undefined).success,
    schema: toSchema(schema as z.ZodType, 'input'),
  }))
}

/** One response a status, naming the codes it can carry. */
function toProblems(codes: readonly ProblemCode[]) {
  const byStatus = Map.groupBy(codes, (code) => problemStatus[code])
  return Object.fromEntries(
    [...byStatus].map(([status, group]) => [
      status,
      {
        description: group.join(', '),
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    ]),
  )
}

const toSchema = (schema: z.ZodType, io: 'input' | 'output') => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' })
  return rest
}
