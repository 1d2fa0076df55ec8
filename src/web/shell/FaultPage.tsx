import { type ErrorComponentProps, useRouter } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { Refused } from '../api/refused.ts'
import { Unreachable } from '../api/unreachable.ts'
import { useProblemText } from '../api/use-problem-text.ts'
import { Button } from '../ui/Button.tsx'
import { MessagePage } from '../ui/MessagePage.tsx'

/** The boundary: a page that can't be shown says so in words, offers to try again, and keeps the trace to the console. */
export const FaultPage = ({ error }: ErrorComponentProps) => {
  const router = useRouter()
  const t = useTranslations()
  const problemText = useProblemText()
  const isProblem = error instanceof Refused || error instanceof Unreachable
  return (
    <MessagePage
      title={t('shell.faultTitle')}
      action={
        <Button onClick={() => (isProblem ? void router.invalidate() : window.location.reload())}>
          {isProblem ? t('problem.tryAgain') : t('shell.reload')}
        </Button>
      }
    >
      {isProblem ? problemText(error) : t('shell.fault')}
    </MessagePage>
  )
}
