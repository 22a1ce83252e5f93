/** Code that runs in the worker, in both homes. */
const worker = '^backend/(worker|objects|contracts|db|directory|edge|http|pages|rooms|tenant)(\\.ts$|/)'
/** Pure rules among the contracts that browsers run too. */
const sharedRules = [
  '^backend/contracts/personal-numbers\\.ts$',
  '^backend/contracts/kinds/survey/(logic|ranges|check-[a-z]+)\\.ts$',
]
/** And those that the admin and the backend share. */
const adminRules = [...sharedRules, '^backend/contracts/(colours|kinds/proposal-presets)\\.ts$']
/** Code that runs in Node, around the product. */
const around = '^backend/(bench|cli|demo|screenshots|selfhost|test)/'
const tests = '\\.test\\.ts$|/test/'
/** Node scripts that keep the record of released migrations. */
const migrationRecord = '^backend/tenant/db/migrations/(hashes|record)\\.ts$'

/** A layer that may not be reached from another: rules at the bottom, routes on top. */
const layer = (name, from, to) => ({
  name,
  comment: 'Inside a feature routes → commands and queries → rules and db, never upward (design §4).',
  severity: 'error',
  from: { path: `^backend/tenant/.+/${from}\\.ts$` },
  to: { path: `^backend/tenant/.+/${to}\\.ts$`, dependencyTypesNot: ['type-only'] },
})

export default {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one file, or miss a third.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'contracts-stand-alone',
      comment: 'The shared vocabulary imports zod and itself; finding personal numbers has its library.',
      severity: 'error',
      from: { path: '^backend/contracts/', pathNot: tests },
      to: { pathNot: ['^backend/contracts/', '^node_modules/zod/', '^node_modules/personnummer/'] },
    },
    {
      name: 'one-file-knows-personnummer',
      severity: 'error',
      from: { path: '^(backend|widget)/', pathNot: '^backend/contracts/personal-numbers\\.ts$' },
      to: { path: '^node_modules/personnummer/' },
    },
    {
      name: 'widget-knows-contracts-as-types',
      comment: 'zod stays out of the kommun’s page; finding personal numbers is the one thing that both sides run.',
      severity: 'error',
      from: { path: '^widget/', pathNot: [tests, '^widget/build/'] },
      to: {
        path: '^backend/contracts/',
        pathNot: sharedRules,
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'widget-knows-nothing-else-of-the-backend',
      severity: 'error',
      from: { path: '^widget/', pathNot: tests },
      to: { path: '^backend/', pathNot: '^backend/contracts/' },
    },
    {
      name: 'admin-knows-contracts-as-types',
      comment: 'What the server validates stays there; a rule that both sides need is pure and stands in contracts.',
      severity: 'error',
      from: { path: '^backend/admin/', pathNot: [tests, '^backend/admin/build\\.ts$'] },
      to: {
        path: '^(backend|widget)/',
        pathNot: ['^backend/admin/', ...adminRules],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'nobody-knows-the-admin',
      severity: 'error',
      from: { path: '^(backend|widget)/', pathNot: ['^backend/admin/', tests] },
      to: { path: '^backend/admin/' },
    },
    {
      name: 'backend-knows-no-widget',
      severity: 'error',
      from: { path: worker },
      to: { path: '^widget/' },
    },
    {
      name: 'objects-are-reached-through-one-file',
      comment: 'backend/objects.ts alone knows how objects are named and reached; the edge knows their types.',
      severity: 'error',
      from: { path: '^backend/(edge|http|pages|objects\\.ts)', pathNot: tests },
      to: { path: '^backend/(tenant|directory|rooms)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'objects-know-no-edge',
      comment: 'What the edge decides reaches an object as a request; its environment is a type.',
      severity: 'error',
      from: { path: '^backend/(tenant|directory|rooms|http|pages|contracts)/', pathNot: tests },
      to: { path: '^backend/edge/', dependencyTypesNot: ['type-only'] },
    },
    layer('queries-only-read', 'queries', '(commands|routes)'),
    layer('commands-know-no-routes', 'commands', 'routes'),
    layer('rules-know-neither', 'rules', '(queries|commands|routes)'),
    {
      name: 'kinds-of-the-widget-are-registered',
      comment: 'Only kinds/index.ts imports a kind, so that a new one touches one place per layer.',
      severity: 'error',
      from: { path: '^widget/', pathNot: ['^widget/kinds/', tests] },
      to: { path: '^widget/kinds/[^/]+/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'kinds-of-the-pages-are-registered',
      severity: 'error',
      from: { path: '^backend/', pathNot: ['^backend/pages/kinds/', tests] },
      to: { path: '^backend/pages/kinds/[^/]+/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'kinds-of-the-tenant-keep-their-insides',
      comment:
        'Only kinds/index.ts and the table of routes know a kind; the features ask `tenant.kinds` for what differs.',
      severity: 'error',
      from: {
        path: '^backend/',
        pathNot: ['^backend/tenant/dialogues/kinds/', '^backend/tenant/app\\.ts$', tests],
      },
      to: { path: '^backend/tenant/dialogues/kinds/[^/]+/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'the-product-knows-nothing-around-it',
      severity: 'error',
      from: { path: worker, pathNot: tests },
      to: { path: around },
    },
    {
      name: 'node-only-where-both-homes-have-it',
      comment: 'Of Node’s modules these three are there in workerd and on Cloudflare.',
      severity: 'error',
      from: { path: worker, pathNot: [tests, migrationRecord] },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?(crypto|zlib|buffer)$|^cloudflare:' },
    },
    {
      name: 'tests-are-imported-by-tests',
      severity: 'error',
      from: { pathNot: [tests, '^backend/(bench|screenshots)/'] },
      to: { path: tests, pathNot: '^backend/test/support/' },
    },
    {
      name: 'shipped-code-ships-what-it-needs',
      severity: 'error',
      from: {
        path: [worker, '^widget/', '^backend/admin/'],
        pathNot: [tests, '^widget/(build|size)', '^backend/admin/build\\.ts$', '\\.config\\.mts$'],
      },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'every-package-is-declared',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'unknown'], pathNot: '^virtual:' },
    },
    {
      name: 'nothing-lies-about',
      comment: 'A file that nobody imports is either an entry or forgotten.',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: [
          tests,
          '\\.d\\.ts$',
          '\\.json$',
          '\\.config\\.m?ts$',
          '^backend/selfhost/bootstrap\\.mjs$',
          '^backend/bench/hello/',
        ],
      },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|\\.data|widget/releases)/|\\.(css|svg)$|^content:' },
    tsPreCompilationDeps: true,
    builtInModules: { add: ['cloudflare:workers', 'cloudflare:sockets', 'cloudflare:test'] },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['workerd', 'import', 'node', 'default', 'types'],
      extensions: ['.ts', '.mts', '.js', '.mjs', '.json'],
    },
  },
}
