import { useTranslations } from 'use-intl'
import { useProblemText } from '../api/use-problem-text.ts'
import { LaterWords } from '../i18n/LaterWords.tsx'
import { PageTitle } from '../ui/PageTitle.tsx'
import { ProblemNote } from '../ui/ProblemNote.tsx'
import { BackToFlows } from './BackToFlows.tsx'
import classes from './FlowLoading.module.css'

type FlowLoadingProps = { error: Error | null; retry: () => void; isRetrying: boolean }

/** A flow that is not there yet, or could not be loaded. */
export const FlowLoading = ({ error, retry, isRetrying }: FlowLoadingProps) => {
  const t = useTranslations('shell')
  if (error) {
    return (
      <LaterWords>
        <FlowFailed error={error} retry={retry} isRetrying={isRetrying} />
      </LaterWords>
    )
  }
  return (
    <>
      <div className="visually-hidden">
        <PageTitle>{t('loading')}</PageTitle>
      </div>
      <LoadingLines />
    </>
  )
}

/** Stand in for texts that are on their way. */
export const LoadingLines = () => (
  <div className={classes.loading}>
    <span />
    <span />
    <span />
  </div>
)

const FlowFailed = ({ error, retry, isRetrying }: FlowLoadingProps & { error: Error }) => {
  const t = useTranslations()
  const problemText = useProblemText()
  return (
    <>
      <BackToFlows />
      <PageTitle>{t('detail.failedTitle')}</PageTitle>
      <ProblemNote
        title={problemText(error)}
        action={{ label: t('problem.tryAgain'), run: retry, isPending: isRetrying }}
      />
    </>
  )
}
