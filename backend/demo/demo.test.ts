import { describe, expect, test } from 'vitest'
import { DialogueInput } from '../contracts/dialogues.ts'
import { ProposalImportRow, ProposalSettings } from '../contracts/kinds/proposals.ts'
import { SurveySettings } from '../contracts/kinds/survey/definition.ts'
import { TenantInput } from '../contracts/operators.ts'
import { findPersonalNumbers } from '../contracts/personal-numbers.ts'
import { publicStatuses } from '../contracts/submissions.ts'
import { demoDialogue, demoTenant } from './dialogue.ts'
import { readDemoProposals } from './proposals.ts'
import { demoSurvey } from './survey.ts'

const now = Date.parse('2026-06-15T12:00:00.000Z')
const rows = (await readDemoProposals(now)).map((row) => ProposalImportRow.parse(row))
const { categories, threshold } = ProposalSettings.parse(demoDialogue.settings)

describe('the demo kommun', () => {
  test('is what the operations accept', () => {
    expect(TenantInput.safeParse(demoTenant).success).toBe(true)
    expect(DialogueInput.safeParse(demoDialogue).success).toBe(true)
    expect(DialogueInput.safeParse(demoSurvey).success).toBe(true)
    expect(SurveySettings.safeParse(demoSurvey.settings).success).toBe(true)
  })

  test('has a few dozen proposals, each with an id of its own', () => {
    expect(rows.length).toBeGreaterThanOrEqual(36)
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length)
  })

  test('uses every category, and no other', () => {
    expect(new Set(rows.map(({ category }) => category))).toEqual(new Set(categories.map(({ id }) => id)))
  })

  test('names nobody by number', () => {
    for (const { heading, text, name, response } of rows) {
      expect(findPersonalNumbers([heading, text, name, response?.text].join('\n'))).toEqual([])
    }
  })

  test('shows every public status, and some under review', () => {
    const statuses = new Set(rows.map(({ status }) => status))
    expect([...statuses]).toEqual(expect.arrayContaining([...publicStatuses, 'submitted', 'reviewing']))
  })

  test('agrees with its own rules', () => {
    const limit = Number(threshold)
    for (const { status, supports, response, createdAt } of rows) {
      if (status === 'published' || status === 'closed') expect(supports).toBeLessThan(limit)
      if (['threshold_reached', 'referred', 'answered'].includes(status)) expect(supports).toBeGreaterThanOrEqual(limit)
      expect(response !== undefined).toBe(status === 'answered')
      if (response?.at && createdAt) expect(Date.parse(response.at)).toBeGreaterThan(Date.parse(createdAt))
    }
  })

  test('is as fresh as the moment it is seeded', () => {
    const ages = rows.map(({ createdAt }) => now - Date.parse(createdAt ?? ''))
    expect(Math.min(...ages)).toBeLessThan(86_400_000)
    expect(Math.min(...ages)).toBeGreaterThan(0)
  })
})
