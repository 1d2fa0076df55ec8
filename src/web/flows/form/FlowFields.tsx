import { Textarea, TextInput } from '@mantine/core'
import '@mantine/core/styles/Input.css'
import { memo } from 'react'
import { Controller, useFormState, type UseFormReturn } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { MetadataEditor } from '../../metadata/MetadataEditor.tsx'
import { MantineArea } from '../../ui/MantineArea.tsx'
import type { FlowFormValues } from './flow-form-values.ts'
import classes from './FlowForm.module.css'
import { FlowTypeField } from './FlowTypeField.tsx'
import { useFieldSentence } from './use-field-sentence.ts'

type FlowFieldsProps = { form: UseFormReturn<FlowFormValues>; isLocked: boolean }

/**
 * What a person writes of a flow. While it `isLocked` nothing can be typed: what is being saved is what stands here. Not
 * rendered with all that the form has to tell, which would take its time while somebody types.
 */
export const FlowFields = memo(({ form, isLocked }: FlowFieldsProps) => {
  const t = useTranslations('form')
  const sentence = useFieldSentence()
  const { errors } = useFormState({ control: form.control })
  return (
    <MantineArea>
      <div inert={isLocked} className={classes.fields}>
        <TextInput
          id="name"
          label={t('name')}
          description={t('nameHint')}
          error={sentence(errors.name)}
          autoComplete="off"
          required
          withAsterisk={false}
          attributes={styledApart}
          {...form.register('name')}
        />
        <Textarea
          id="description"
          label={t('description')}
          description={t('descriptionHint')}
          error={sentence(errors.description)}
          rows={3}
          resize="vertical"
          attributes={styledApart}
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
              error={sentence(errors.metadata, value)}
            />
          )}
        />
      </div>
    </MantineArea>
  )
})

/** The styles of these parts travel apart from them (`ui/styles-apart.ts`), which looks like a mismatch to React. */
const styledApart = Object.fromEntries(
  ['label', 'description', 'wrapper', 'input'].map((part) => [part, { suppressHydrationWarning: true }]),
)
