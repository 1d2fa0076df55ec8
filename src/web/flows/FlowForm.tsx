import { standardSchemaResolver } from '@hookform/resolvers/standard-schema'
import { Button, Textarea, TextInput } from '@mantine/core'
import { type BaseSyntheticEvent, useMemo, useRef, useState } from 'react'
import { Controller, useForm } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import type { Flow } from '../../contract/flow.ts'
import { Refused } from '../api/refused.ts'
import { useProblemText } from '../api/use-problem-text.ts'
import { MetadataEditor } from '../metadata/MetadataEditor.tsx'
import { ProblemNote } from '../ui/ProblemNote.tsx'
import { type FlowFormValues, flowFormSchema } from './flow-form-values.ts'
import classes from './FlowForm.module.css'
import { FlowFormSummary } from './FlowFormSummary.tsx'
import { FlowTypeField } from './FlowTypeField.tsx'
import { LeaveDialog } from './LeaveDialog.tsx'
import { useFieldSentence } from './use-field-sentence.ts'

type FlowFormProps<Intent extends string> = {
  initial: FlowFormValues
  /** The ways to save, the first of them the usual one. */
  submits: { intent: Intent; label: string }[]
  onSave: (values: FlowFormValues, intent: Intent) => Promise<Flow>
  /** Called once it is saved, with leave to go to another page. */
  onSaved: (flow: Flow, intent: Intent) => void
  onCancel: () => void
}

/** The fields of a flow. A save that fails leaves everything as it was typed, and says what to do. */
export const FlowForm = <Intent extends string>(props: FlowFormProps<Intent>) => {
  const { initial, submits, onSave, onSaved, onCancel } = props
  const t = useTranslations('form')
  const common = useTranslations('problem')
  const problemText = useProblemText()
  const sentence = useFieldSentence()
  const resolver = useMemo(
    () => standardSchemaResolver<FlowFormValues, unknown, FlowFormValues>(flowFormSchema(initial)),
    [initial],
  )
  const form = useForm<FlowFormValues>({ defaultValues: initial, resolver, shouldFocusError: false })
  const { errors, isDirty } = form.formState
  const summary = useRef<HTMLDivElement>(null)
  const isSaved = useRef(false)
  const [saving, setSaving] = useState<Intent | null>(null)
  const isSaving = useRef(false)
  const [failure, setFailure] = useState<{ error: unknown; intent: Intent } | null>(null)

  const focusSummary = () => setTimeout(() => summary.current?.focus())

  const save = async (values: FlowFormValues, intent: Intent) => {
    setFailure(null)
    setSaving(intent)
    try {
      const flow = await onSave(values, intent)
      isSaved.current = true
      onSaved(flow, intent)
    } catch (error) {
      const refusals = error instanceof Refused ? Object.entries(error.problem.errors ?? {}) : []
      const known = refusals.filter((entry): entry is [keyof FlowFormValues, string[]] => entry[0] in initial)
      for (const [field, [message]] of known) form.setError(field, { type: 'refused', message: message ?? '' })
      if (known.length === 0) setFailure({ error, intent })
      focusSummary()
    } finally {
      setSaving(null)
    }
  }

  const submit = async (intent: Intent, event?: BaseSyntheticEvent) => {
    event?.preventDefault()
    if (isSaving.current) return
    isSaving.current = true
    form.clearErrors()
    await form.handleSubmit((values) => save(values, intent), focusSummary)()
    isSaving.current = false
  }

  return (
    <form
      noValidate
      className={classes.form}
      onSubmit={(event) => {
        const { submitter } = event.nativeEvent as SubmitEvent
        const chosen = submitter instanceof HTMLButtonElement ? submitter.value : null
        void submit(submits.find(({ intent }) => intent === chosen)?.intent ?? submits[0]!.intent, event)
      }}
    >
      <div ref={summary} tabIndex={-1} className={classes.problems}>
        <FlowFormSummary errors={errors} onChoose={(field) => form.setFocus(field)} />
        {failure && (
          <ProblemNote
            title={t('failedTitle')}
            action={{ label: common('tryAgain'), run: () => void submit(failure.intent), isPending: saving !== null }}
          >
            {problemText(failure.error)} {t('failedKept')}
          </ProblemNote>
        )}
      </div>
      <TextInput
        id="name"
        label={t('name')}
        description={t('nameHint')}
        error={sentence(errors.name)}
        autoComplete="off"
        required
        withAsterisk={false}
        {...form.register('name')}
      />
      <Textarea
        id="description"
        label={t('description')}
        description={t('descriptionHint')}
        error={sentence(errors.description)}
        rows={3}
        resize="vertical"
        {...form.register('description')}
      />
      <FlowTypeField error={sentence(errors.type)} register={() => form.register('type')} />
      <Controller
        control={form.control}
        name="metadata"
        render={({ field: { ref, value, onChange, onBlur } }) => (
          <MetadataEditor
            ref={ref}
            id="metadata"
            label={t('metadata')}
            description={t('metadataHint')}
            value={value}
            onChange={onChange}
            onBlur={onBlur}
            error={sentence(errors.metadata)}
          />
        )}
      />
      <div className={classes.buttons}>
        {submits.map(({ intent, label }, index) => (
          <Button
            key={intent}
            type="submit"
            value={intent}
            variant={index === 0 ? 'filled' : 'default'}
            loading={saving === intent}
          >
            {label}
          </Button>
        ))}
        <Button variant="subtle" color="gray" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </div>
      <LeaveDialog mayLeave={() => !isDirty || isSaved.current} />
    </form>
  )
}
