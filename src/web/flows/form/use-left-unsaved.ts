import { useNavigate } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { useProblemText } from '../../api/use-problem-text.ts'
import type { DraftKeeper } from '../../drafts/draft-keeper.ts'
import { useAnnounce } from '../../ui/Notices.tsx'

/** Says of a form that was left while it was being saved that it wasn't, and leads back to what was typed. */
export const useLeftUnsaved = (flowId: string | null, keeper: DraftKeeper): ((error: unknown) => void) => {
  const t = useTranslations('form')
  const navigate = useNavigate()
  const announce = useAnnounce()
  const problemText = useProblemText()
  const goBack = () =>
    void (flowId === null
      ? navigate({ to: '/flows/new' })
      : navigate({ to: '/flows/$flowId/edit', params: { flowId } }))
  return (error) =>
    announce.failure({
      message: t('failedTitle'),
      body: [error !== null && problemText(error), keeper.keeping() !== 'failed' && t('leaveKept')]
        .filter(Boolean)
        .join(' '),
      action: { label: t('goBack'), run: goBack },
    })
}
