import { useQuery } from '@tanstack/react-query'
import { type ComponentProps, type ReactNode, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { asTyped } from '../../../contract/as-typed.ts'
import { executionQueries } from '../../executions/execution-queries.ts'
import { LatestExecutions } from '../../executions/LatestExecutions.tsx'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { TextField } from '../../ui/TextField.tsx'
import type { KnownFlow } from '../known-flow.ts'

type ConfirmLiveDeleteProps = Omit<ComponentProps<typeof ConfirmDialog>, 'confirm' | 'details'> & {
  flow: KnownFlow
  confirm: () => void
  changes: ReactNode
}

/** Before a flow is deleted that reaches people at this moment: whom it reached lately, and its name to be typed. */
export const ConfirmLiveDelete = ({ flow, confirm, changes, ...question }: ConfirmLiveDeleteProps) => {
  const t = useTranslations('confirm')
  const { name } = flow
  const input = useRef<HTMLInputElement>(null)
  const [isWrong, setWrong] = useState(false)
  const latest = useQuery(executionQueries.list(flow.id, { limit: '3' }))
  const confirmNamed = () => {
    if (tidy(input.current!.value) === tidy(name)) return confirm()
    setWrong(true)
    input.current!.focus()
  }
  return (
    <ConfirmDialog
      {...question}
      confirm={confirmNamed}
      details={
        <>
          {changes}
          {latest.data && latest.data.data.length > 0 && (
            <LatestExecutions title={t('latest')} executions={latest.data.data} />
          )}
          <TextField
            ref={input}
            label={t('deleteName')}
            error={isWrong ? t('deleteNameWrong', { name }) : null}
            autoComplete="off"
            spellCheck={false}
            onChange={() => setWrong(false)}
            // No form of its own: the dialog may stand within one.
            onKeyDown={(event) => {
              if (event.key === 'Enter') confirmNamed()
            }}
          />
        </>
      }
    />
  )
}

/** Spaces and the way in which an accent is written can't be seen, and kinds of dashes and apostrophes hardly typed. */
const tidy = (text: string): string => asTyped(text.normalize('NFC')).replaceAll(/\s+/g, ' ').trim()
