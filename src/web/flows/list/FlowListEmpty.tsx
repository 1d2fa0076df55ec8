import { useFormatter, useTranslations } from 'use-intl'
import type { FlowRow } from '../../../contract/flow-row.ts'
import type { Page } from '../../../contract/page.ts'
import { useKeyMay } from '../../api/key-may.ts'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { EmptyNote } from '../../ui/EmptyNote.tsx'
import { activeFilters, type FlowListSearch, withoutFilters } from '../flow-list-search.ts'
import { useFilterWords } from './use-filter-words.ts'

type FlowListEmptyProps = { meta: Page<FlowRow>['meta']; search: FlowListSearch }

/** Why there are no rows: no flow at all, filters that hide them, or a page past the end. */
export const FlowListEmpty = ({ meta: { total, last_page: page }, search }: FlowListEmptyProps) => {
  const t = useTranslations('list')
  const format = useFormatter()
  const mayWrite = useKeyMay('write')
  const words = useFilterWords(search)
  const filters = activeFilters(search)
  if (total > 0) {
    return (
      <EmptyNote
        title={t('pastEndTitle')}
        action={
          <LinkButton to="/flows" search={{ ...search, page: undefined }} variant="default">
            {t('firstPage')}
          </LinkButton>
        }
      >
        {t('pastEnd', { page })}
      </EmptyNote>
    )
  }
  if (filters.length > 0) {
    return (
      <EmptyNote
        title={t('noneTitle')}
        action={
          <LinkButton to="/flows" search={withoutFilters(search)} variant="default">
            {t('clearFilters')}
          </LinkButton>
        }
      >
        {t('none', { filters: format.list(filters.map(words)) })}
      </EmptyNote>
    )
  }
  return (
    <EmptyNote
      title={t('emptyTitle')}
      action={
        mayWrite && (
          <LinkButton id="first-flow" to="/flows/new">
            {t('createFirst')}
          </LinkButton>
        )
      }
    >
      {t('empty')}
    </EmptyNote>
  )
}
