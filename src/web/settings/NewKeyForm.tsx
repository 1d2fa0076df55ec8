import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type SubmitEvent, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { AccessKeyDraft, type MadeAccessKey } from '../../contract/access-key.ts'
import { settingsEndpoints } from '../../contract/settings-endpoints.ts'
import { Ability } from '../../contract/session.ts'
import { call } from '../api/call.ts'
import { newKey } from '../api/new-key.ts'
import { useProblemText } from '../api/use-problem-text.ts'
import { useSession } from '../session/use-session.ts'
import { Button } from '../ui/Button.tsx'
import { ProblemNote } from '../ui/ProblemNote.tsx'
import { TextField } from '../ui/TextField.tsx'
import { AbilityFields } from './AbilityFields.tsx'
import { keyQueries } from './key-queries.ts'
import classes from './KeyDialogs.module.css'
import { useDraftProblems } from './use-draft-problems.ts'

type NewKeyFormProps = { onMade: (made: MadeAccessKey) => void; cancel: () => void }

/** What a new key is called and may do. */
export const NewKeyForm = ({ onMade, cancel }: NewKeyFormProps) => {
  const t = useTranslations('keys')
  const client = useQueryClient()
  const problemText = useProblemText()
  const problemOf = useDraftProblems()
  const own = useSession()?.key.abilities ?? Ability.options
  const name = useRef<HTMLInputElement>(null)
  const abilities = useRef<HTMLFieldSetElement>(null)
  const [chosen, setChosen] = useState<Ability[]>(own.filter((ability) => ability === 'read'))
  const [errors, setErrors] = useState<{ name: string | null; abilities: string | null }>({
    name: null,
    abilities: null,
  })
  // The same key for each try at the same, so that a lost answer doesn't leave two.
  const attempt = useRef({ of: '', key: '' })
  const making = useMutation({
    mutationFn: async (body: AccessKeyDraft) => {
      const of = JSON.stringify(body)
      if (attempt.current.of !== of) attempt.current = { of, key: newKey() }
      const headers = { 'idempotency-key': attempt.current.key }
      return (await call(settingsEndpoints.createKey, { body, headers })).data
    },
    // What is wrong with the line may have kept the answer from coming, and not the key from being made.
    onSettled: () => void client.invalidateQueries({ queryKey: keyQueries.list().queryKey }),
    onSuccess: onMade,
  })

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (making.isPending) return
    const parsed = AccessKeyDraft.safeParse({ name: name.current!.value, abilities: chosen })
    if (parsed.success) return making.mutate(parsed.data)
    setErrors({
      name: problemOf(parsed.error, 'name'),
      abilities: chosen.length === 0 ? t('chooseOne') : null,
    })
    if (problemOf(parsed.error, 'name')) name.current!.focus()
    else abilities.current!.querySelector('input')?.focus()
  }

  return (
    <form noValidate onSubmit={submit} className={classes.body}>
      {making.error && <ProblemNote title={t('makeFailed')}>{problemText(making.error)}</ProblemNote>}
      <TextField
        ref={name}
        data-autofocus
        label={t('name')}
        hint={t('nameHint')}
        error={errors.name}
        autoComplete="off"
        onChange={() => setErrors({ ...errors, name: null })}
      />
      <AbilityFields
        ref={abilities}
        own={own}
        chosen={chosen}
        error={errors.abilities}
        onChange={(next) => {
          setChosen(next)
          setErrors({ ...errors, abilities: null })
        }}
      />
      <div className={classes.buttons}>
        <Button variant="default" disabled={making.isPending} onClick={cancel}>
          {t('cancel')}
        </Button>
        <Button type="submit" isBusy={making.isPending}>
          {t('make')}
        </Button>
      </div>
    </form>
  )
}
