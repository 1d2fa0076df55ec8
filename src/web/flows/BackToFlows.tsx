import { useLocation } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { BackLink } from '../ui/BackLink.tsx'

/** The way back to the list, as it was when one left it. */
export const BackToFlows = () => {
  const t = useTranslations('flow')
  const list = useLocation({ select: ({ state }) => state.list })
  return (
    <BackLink to="/flows" search={list ?? {}}>
      {t('flows')}
    </BackLink>
  )
}
