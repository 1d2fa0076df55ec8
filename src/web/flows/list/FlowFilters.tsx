import { IconAdjustmentsHorizontal, IconSearch, IconX } from '@tabler/icons-react'
import { memo, useState } from 'react'
import { useTranslations } from 'use-intl'
import { FlowType } from '../../../contract/flow.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { TypedField } from '../../ui/TypedField.tsx'
import { activeFilters, executionFilterNames, type FlowListSearch } from '../flow-list-search.ts'
import { FlowExecutionFilters } from './FlowExecutionFilters.tsx'
import { FlowFilterPills } from './FlowFilterPills.tsx'
import classes from './FlowFilters.module.css'
import { useSetFilters } from './use-set-filters.ts'

const moreId = 'flow-execution-filters'

export const FlowFilters = memo(({ search }: { search: FlowListSearch }) => {
  const t = useTranslations()
  const setFilters = useSetFilters(search)
  const hasMore = activeFilters(search).some((name) => executionFilterNames.includes(name))
  const [isOpen, setOpen] = useState(hasMore)
  return (
    <search className={classes.filters}>
      <div className={classes.bar}>
        <TypedField
          type="search"
          aria-label={t('list.search')}
          placeholder={t('list.searchHint')}
          icon={<IconSearch size={16} aria-hidden />}
          value={search.search ?? ''}
          onApply={(text) => setFilters({ search: text || undefined }, { isTyping: true })}
          button={
            search.search && (
              <IconButton
                size="small"
                label={t('list.clearSearch')}
                onClick={(event) => {
                  event.currentTarget.closest('search')?.querySelector('input')?.focus()
                  void setFilters({ search: undefined })
                }}
              >
                <IconX size={16} aria-hidden />
              </IconButton>
            )
          }
        />
        <SelectField
          aria-label={t('list.type')}
          value={search.type ?? ''}
          onChange={(event) => setFilters({ type: FlowType.safeParse(event.currentTarget.value).data })}
          options={[
            { value: '', label: t('list.allTypes') },
            ...FlowType.options.map((type) => ({ value: type, label: t(`type.${type}`) })),
          ]}
        />
        <Button
          variant="default"
          className={classes.more}
          icon={<IconAdjustmentsHorizontal size={18} aria-hidden />}
          aria-expanded={isOpen}
          aria-controls={moreId}
          onClick={() => setOpen(!isOpen)}
        >
          {t('list.moreFilters')}
        </Button>
      </div>
      <div id={moreId} hidden={!isOpen}>
        {isOpen && <FlowExecutionFilters search={search} />}
      </div>
      <FlowFilterPills search={search} />
    </search>
  )
})
