import { standardSchemaResolver } from '@hookform/resolvers/standard-schema'
import { Textarea, TextInput } from '@mantine/core'
import '@mantine/core/styles/Input.css'
import { useMemo, useRef } from 'react'
import { Controller, useForm } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import type { Flow } from '../../contract/flow.ts'
import { useProblemText } from '../api/use-problem-text.ts'
import { MetadataEditor } from '../metadata/MetadataEditor.tsx'
import { Button } from '../ui/Button.tsx'
import { MantineArea } from '../ui/MantineArea.tsx'
import { ProblemNote } from '../ui/ProblemNote.tsx'
import { type FlowFormValues, flowFormSchema } from './flow-form-values.ts'
import classes from './FlowForm.module.css'
import { FlowFormSummary } from './FlowFormSummary.tsx'
import { FlowTypeField } from './FlowTypeField.tsx'
import { LeaveDialog } from './LeaveDialog.tsx'
import { useFieldSentence } from './use-field-sentence.ts'
import { useFlowSave } from './use-flow-save.ts'

type FlowFormProps<Intent extends string> = {
  initial: FlowFormValues
  /** The ways to save, the first of them the usual one. */
  submits: { intent: Intent; label: string }[]
  /** `key` is the same for every try at saving the same values. */
  onSave: (values: FlowFormValues, intent: Intent, key: string) => Promise<Flow>
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
  const problems = useRef<HTMLDivElement>(null)
  const resolver = useMemo(
    () => standardSchemaResolver<FlowFormValues, unknown, FlowFormValues>(flowFormSchema(initial)),
    [initial],
  )
  const form = useForm<FlowFormValues>({ defaultValues: initial, resolver, shouldFocusError: false })
  const { errors, isDirty } = form.formState
  const onProblem = () => setTimeout(() => problems.current?.focus())
  const { submit, saving, failure, mayLeave } = useFlowSave({ form, onSave, onSaved, onProblem })

  return (
    <form
      noValidate
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        const { submitter } = event.nativeEvent as SubmitEvent
        const chosen = submitter instanceof HTMLButtonElement ? submitter.value : null
        void submit(submits.find(({ intent }) => intent === chosen)?.intent ?? submits[0]!.intent)
      }}
    >
      <div ref={problems} tabIndex={-1} className={classes.problems}>
        <FlowFormSummary errors={errors} onChoose={(field) => form.setFocus(field)} />
        {failure && (
          <ProblemNote
            title={t('failedTitle')}
            action={{ label: common('tryAgain'), run: () => void submit(failure.intent) }}
          >
            {problemText(failure.error)} {t('failedKept')}
          </ProblemNote>
        )}
      </div>
      <MantineArea>
        {/* What is being saved is what stands here: until the answer, nothing more can be typed. */}
        <div inert={saving !== null} className={classes.fields}>
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
        </div>
      </MantineArea>
      <div className={classes.buttons}>
        {submits.map(({ intent, label }, index) => (
          <Button
            key={intent}
            type="submit"
            value={intent}
            variant={index === 0 ? 'filled' : 'default'}
            isBusy={saving === intent}
          >
            {label}
          </Button>
        ))}
        <Button variant="quiet" disabled={saving !== null} onClick={onCancel}>
          {t('cancel')}
        </Button>
      </div>
      <LeaveDialog mayLeave={() => !isDirty || mayLeave()} />
    </form>
  )
}
