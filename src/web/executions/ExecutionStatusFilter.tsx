import { useNavigate } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { ExecutionStatus } from '../../contract/execution.ts'
import { SelectField } from '../ui/SelectField.tsx'
import classes from './FlowExecutions.module.css'

/** Shows only the executions of a flow that have one status. */
export const ExecutionStatusFilter = ({ status }: { status: ExecutionStatus | undefined }) => {
  const t = useTranslations()
  const navigate = useNavigate({ from: '/flows/$flowId/' })
  return (
    <SelectField
      size="small"
      className={classes.filter}
      label={t('list.executionStatus')}
      value={status ?? ''}
      onChange={(event) => {
        const execution_status = ExecutionStatus.safeParse(event.currentTarget.value).data
        void navigate({ search: { execution_status }, state: true, resetScroll: false })
      }}
      options={[
        { value: '', label: t('list.anyExecutionStatus') },
        ...ExecutionStatus.options.map((value) => ({ value, label: t(`executions.statuses.${value}`) })),
      ]}
    />
  )
}
