import { type ErrorComponentProps, useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useTranslations } from 'use-intl'
import { noteSilence, whenLineIsBack } from '../api/line-state.ts'
import { Refused } from '../api/refused.ts'
import { Unfetched } from '../api/unfetched.ts'
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
  const isUnfetched = error instanceof Unfetched
  useEffect(() => {
    if (!isUnfetched) return undefined
    void isLineThere().then((isThere) => isThere || noteSilence())
    return whenLineIsBack(loadAnew)
  }, [isUnfetched])
  return (
    <MessagePage
      title={t('shell.faultTitle')}
      action={
        <Button onClick={() => void (isProblem && !isUnfetched ? router.invalidate() : loadAnew())}>
          {isProblem ? t('problem.tryAgain') : t('shell.reload')}
        </Button>
      }
    >
      {isProblem ? problemText(error) : t('shell.fault')}
    </MessagePage>
  )
}

/** Not without a line: the browser's own page for a dead one offers no way back. */
const loadAnew = async () => {
  if (await isLineThere()) window.location.reload()
}

const isLineThere = () =>
  fetch(window.location.href, { method: 'HEAD', cache: 'no-store' }).then(
    () => true,
    () => false,
  )
