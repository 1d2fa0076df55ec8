import { useMutation, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { useProblemText } from '../api/use-problem-text.ts'
import type { Draft } from '../drafts/draft.ts'
import { forgetDrafts } from '../drafts/draft-store.ts'
import { useTypedAt } from '../drafts/use-typed-at.ts'
import { EditingWords } from '../i18n/EditingWords.tsx'
import { leave } from '../session/leave.ts'
import { Button } from '../ui/Button.tsx'
import { PageTitle } from '../ui/PageTitle.tsx'
import { ProblemNote } from '../ui/ProblemNote.tsx'
import classes from './SignOutPage.module.css'

const route = getRouteApi('/sign-out')

/** Signs out. What was typed and never saved is on the device: whether it stays there is asked first. */
export const SignOutPage = () => (
  <EditingWords>
    <SignOut drafts={route.useLoaderData() ?? []} />
  </EditingWords>
)

const SignOut = ({ drafts }: { drafts: Draft[] }) => {
  const t = useTranslations('drafts')
  const problemText = useProblemText()
  const navigate = useNavigate()
  const typedAt = useTypedAt()
  const client = useQueryClient()
  const { mutate, ...leaving } = useMutation({
    mutationFn: async ({ clears }: { clears: boolean }) => {
      if (clears) await forgetDrafts(drafts.map(({ id }) => id))
      await leave(client)
    },
    onSuccess: () => navigate({ to: '/sign-in', replace: true }),
  })
  return (
    <div className={classes.page}>
      <PageTitle>{t('leaveTitle')}</PageTitle>
      {leaving.error && <ProblemNote title={problemText(leaving.error)} />}
      <p>{t('leaveBody', { count: drafts.length })}</p>
      <ul className={classes.list}>
        {drafts.map((draft) => (
          <li key={draft.id}>
            <strong>{draft.values.name.trim() || t('untitled')}</strong>
            <span className={classes.when}>
              {draft.flow === null && `${t('newFlow')}, `}
              {typedAt(draft)}
            </span>
          </li>
        ))}
      </ul>
      <p className={classes.hint}>{t('leaveHint')}</p>
      <div className={classes.buttons}>
        <Button isBusy={leaving.isPending} onClick={() => mutate({ clears: false })}>
          {t('leaveKeep')}
        </Button>
        <Button variant="default" isDangerous disabled={leaving.isPending} onClick={() => mutate({ clears: true })}>
          {t('leaveClear')}
        </Button>
        <Button variant="quiet" disabled={leaving.isPending} onClick={() => void navigate({ to: '/flows' })}>
          {t('leaveStay')}
        </Button>
      </div>
    </div>
  )
}
