// @vitest-environment node
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'
import ts from 'typescript'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { kinds } from '../kinds/index.ts'
import { buildPackage } from './package.ts'

const installed = join(import.meta.dirname, '../../node_modules')
const project = mkdtempSync(join(tmpdir(), 'min-kommun-consumer-'))
const folder = join(project, 'node_modules/min-kommun')
let files: string[] = []

const read = (path: string) => readFileSync(join(folder, path), 'utf8')

beforeAll(async () => {
  await buildPackage(folder)
  const { dependencies } = JSON.parse(read('package.json'))
  for (const name of Object.keys(dependencies)) symlinkSync(join(installed, name), join(project, 'node_modules', name))
  const packed = execFileSync('npm', ['pack', '--dry-run', '--json', '--offline', '--ignore-scripts'], { cwd: folder })
  files = JSON.parse(String(packed))[0].files.map(({ path }: { path: string }) => path)
}, 120_000)

afterAll(() => rmSync(project, { recursive: true }))

test('it holds the elements, their types and their description, and nothing else', () => {
  const known =
    /^(package\.json|README\.md|LICENSE|custom-elements\.json|(min-kommun|proposals|survey)\.js|parts\/[\w-]+\.js)$/
  const types = files.filter((path) => path.startsWith('types/'))
  expect(types.every((path) => /^types\/widget\/[\w/-]+\.d\.ts$/.test(path))).toBe(true)
  expect(files.filter((path) => !known.test(path) && !types.includes(path))).toEqual([])
  for (const entry of ['min-kommun', ...Object.keys(kinds)]) expect(files).toContain(`${entry}.js`)
})

test('it brings nothing of the service, neither as code nor as a dependency', () => {
  const names = files.filter((path) => path.endsWith('.js')).flatMap((path) => listImports(read(path)))
  expect(new Set(names)).toEqual(
    new Set(['lit/html.js', 'altcha-lib', 'altcha-lib/algorithms/web/pbkdf2', 'personnummer']),
  )
  expect(Object.keys(JSON.parse(read('package.json')).dependencies)).toEqual(['altcha-lib', 'lit', 'personnummer'])
})

const listImports = (code: string) =>
  [...code.matchAll(/(?:from|import)\s*\(?['"]([^.'"][^'"]*)['"]/g)].map(([, name]) => name)

test('publint has no complaint', async () => {
  const { messages, pkg } = await publint({ pkgDir: folder, strict: true, pack: false })
  expect(messages.map((message) => formatMessage(message, pkg ?? {}))).toEqual([])
})

test('the elements’ description says what each takes, tells and lets be styled', () => {
  const { modules } = JSON.parse(read('custom-elements.json'))
  const elements = modules.flatMap(({ declarations }: { declarations: object[] }) => declarations)
  expect(elements.map(({ tagName }: { tagName: string }) => tagName)).toEqual([
    'min-kommun',
    'min-kommun-proposals',
    'min-kommun-survey',
  ])
  const names = (list: { name: string }[]) => list.map(({ name }) => name)
  const [any, proposals, survey] = elements
  expect(names(any.slots)).toEqual([''])
  expect(names(any.cssParts)).toEqual(['root', 'button', 'item'])
  expect(names(proposals.attributes)).toEqual(['dialogue', 'lang', 'theme'])
  expect(names(proposals.events)).toEqual(['min-kommun:ready', 'min-kommun:submitted', 'min-kommun:error'])
  expect(names(proposals.cssProperties)).toContain('--min-kommun-action')
  expect(names(survey.events)).toEqual(names(proposals.events))
})

const application = `import type { MinKommunEvents } from 'min-kommun'
import { defineProposals, ProposalsElement } from 'min-kommun/proposals'
defineProposals('https://dialog.exempelkommun.se')
// @ts-expect-error a service is named by its address
defineProposals(5)
const element: ProposalsElement = document.createElement('min-kommun-proposals')
document.addEventListener('min-kommun:submitted', ({ detail }) => console.log(detail.reference.toUpperCase()))
// @ts-expect-error an event tells nothing personal
document.addEventListener('min-kommun:submitted', ({ detail }) => console.log(detail.name))
export const failed: keyof MinKommunEvents = 'min-kommun:error'
export const tag: string = element.localName
`

test('an application’s use of it is checked by types', { timeout: 60_000 }, () => {
  const source = join(project, 'main.ts')
  writeFileSync(source, application)
  const program = ts.createProgram([source], {
    strict: true,
    noEmit: true,
    types: [],
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
  })
  expect(ts.getPreEmitDiagnostics(program).map(({ messageText }) => messageText)).toEqual([])
})
