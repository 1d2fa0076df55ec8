import type { Page } from '@playwright/test'
import type { FlowsApi } from './flows-api.ts'

export const rowNames = (page: Page) => page.getByRole('table', { name: 'Flows' }).getByRole('rowheader')

export const inTime = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** Twelve flows: four drafts, five published, three paused; every third is SMS. The last made is the last updated. */
export const twelveFlows = async (api: FlowsApi) => {
  const statuses = ['draft', 'published', 'paused', 'published'] as const
  for (let number = 1; number <= 12; number += 1) {
    await api.createFlow({
      name: `Programme ${String(number).padStart(2, '0')}`,
      description: number % 2 === 0 ? 'Séances à Abomey-Calavi' : null,
      type: number % 3 === 0 ? 'sms' : 'voice',
      status: number === 12 ? 'draft' : statuses[(number - 1) % 4]!,
    })
  }
}
