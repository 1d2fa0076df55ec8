import { useQuery } from '@tanstack/react-query'
import { useEffect, useEffectEvent } from 'react'
import { useTranslations } from 'use-intl'
import { useAnnounce } from '../../ui/Notices.tsx'
import { startFrom } from './flow-start.ts'
import { flowVersion } from '../flow-version.ts'
import type { FlowEdit } from './use-flow-edit.ts'

/** Follows the flow at the server: a form that nobody has touched shows it as it is now, any other says that it changed. */
export const useLatestVersion = (flowId: string | null, edit: FlowEdit): void => {
  const t = useTranslations('form')
  const announce = useAnnounce()
  const { data } = useQuery({ ...flowVersion(flowId ?? ''), enabled: flowId !== null })
  const hear = useEffectEvent((version: NonNullable<typeof data>) => {
    if (edit.hear(startFrom(version.flow, version.etag))) announce.news({ message: t('refreshed') })
  })
  useEffect(() => {
    if (data) hear(data)
  }, [data])
}
