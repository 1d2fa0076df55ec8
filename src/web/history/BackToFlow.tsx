import { useTranslations } from 'use-intl'
import type { Flow } from '../../contract/flow.ts'
import { BackToFlows } from '../flows/BackToFlows.tsx'
import { BackLink } from '../ui/BackLink.tsx'

/** The way back to the flow, by its name; to the list where the flow is in the trash. */
export const BackToFlow = ({ flowId, flow }: { flowId: string; flow: Flow | null | undefined }) => {
  const t = useTranslations('shell')
  if (flow === null) return <BackToFlows />
  return (
    <BackLink to="/flows/$flowId" params={{ flowId }} state={true}>
      {flow?.name ?? t('loading')}
    </BackLink>
  )
}
