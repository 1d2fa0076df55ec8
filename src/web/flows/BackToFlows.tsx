import { useTranslations } from 'use-intl'
import { BackLink } from '../ui/BackLink.tsx'
import { useListState } from './use-list-state.ts'

/** The way back to the list, as it was when one left it. */
export const BackToFlows = () => {
  const t = useTranslations('flow')
  return (
    <BackLink to="/flows" search={useListState()} state={({ listPlace }) => ({ place: listPlace })}>
      {t('flows')}
    </BackLink>
  )
}
