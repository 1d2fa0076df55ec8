import { useTranslations } from 'use-intl'
import { Direction, ExecutionStatus } from '../../../contract/execution.ts'
import { PhonePrefix } from '../../../contract/phone-number.ts'
import { SelectField } from '../../ui/SelectField.tsx'
import { TypedField } from '../../ui/TypedField.tsx'
import { readDurationText, showDurationText } from '../duration-text.ts'
import type { FlowListSearch } from '../flow-list-search.ts'
import classes from './FlowExecutionFilters.module.css'
import { useSetFilters } from './use-set-filters.ts'

const readNumber = (text: string) => (PhonePrefix.safeParse(text).success ? text : null)

/** Filters that keep the flows with at least one call or message matching all of them. */
export const FlowExecutionFilters = ({ search }: { search: FlowListSearch }) => {
  const t = useTranslations('list')
  const words = useTranslations('executions')
  const setFilters = useSetFilters(search)
  return (
    <fieldset className={classes.filters}>
      <legend>{t('executionFilters')}</legend>
      <p className={classes.hint}>{t('executionFiltersHint')}</p>
      <div className={classes.fields}>
        {(['from', 'to'] as const).map((end) => (
          <TypedField
            key={end}
            label={t(`${end}Number`)}
            hint={t('numberHint')}
            hintPlace="below"
            inputMode="tel"
            autoComplete="off"
            value={search[end] ?? ''}
            read={readNumber}
            unreadable={t('numberUnreadable')}
            onApply={(text) => setFilters({ [end]: text || undefined }, { isTyping: true })}
          />
        ))}
        <SelectField
          label={t('direction')}
          value={search.direction ?? ''}
          onChange={(event) => setFilters({ direction: Direction.safeParse(event.currentTarget.value).data })}
          options={[
            { value: '', label: t('anyDirection') },
            ...Direction.options.map((value) => ({ value, label: words(value) })),
          ]}
        />
        <SelectField
          label={t('executionStatus')}
          value={search.execution_status ?? ''}
          onChange={(event) =>
            setFilters({ execution_status: ExecutionStatus.safeParse(event.currentTarget.value).data })
          }
          options={[
            { value: '', label: t('anyExecutionStatus') },
            ...ExecutionStatus.options.map((value) => ({ value, label: words(`statuses.${value}`) })),
          ]}
        />
        <TypedField
          label={t('duration')}
          hint={t('durationHint')}
          hintPlace="below"
          autoComplete="off"
          value={search.duration ?? ''}
          read={readDurationText}
          show={showDurationText}
          unreadable={t('durationUnreadable')}
          onApply={(duration) => setFilters({ duration: duration || undefined }, { isTyping: true })}
        />
      </div>
    </fieldset>
  )
}
