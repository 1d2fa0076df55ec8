import { Input } from '@mantine/core'
import { IconAlertCircle, IconBraces, IconCheck, IconLetterT } from '@tabler/icons-react'
import { type ReactNode, type Ref, useImperativeHandle, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../ui/Button.tsx'
import { offsetWithLineFeeds, rowsFor } from './editor-text.ts'
import { formatJson } from './format-json.ts'
import { findJsonProblem, type JsonProblem } from './json-problem.ts'
import buttons from '../ui/Button.module.css'
import classes from './MetadataEditor.module.css'
import { problemSentence } from './problem-sentence.ts'
import { useEditorSurface } from './use-editor-surface.ts'
import { useJsonCheck } from './use-json-check.ts'
import { useUntouchedText } from './use-untouched-text.ts'

export type MetadataEditorProps = {
  /** Receives `focus()` calls, as a form's field in error does: then the cursor goes to the first mistake. */
  ref?: Ref<{ focus: () => void }>
  id: string
  label: string
  value: string
  /** Called for what a person does only; text that is put back as it was comes back byte for byte. */
  onChange: (text: string) => void
  onBlur?: () => void
  description?: ReactNode
  error?: string | undefined
  /** Ids of more elements that describe the field. */
  describedBy?: string
}

/** A field for JSON: a code editor where there is room and a connection for it, a plain text field before and besides. */
export const MetadataEditor = (props: MetadataEditorProps) => {
  const { ref, id, label, value, onBlur, description, error, describedBy } = props
  const t = useTranslations('metadata')
  const { surface, Surface, selection, isPlain, togglePlain, hasFailed } = useEditorSurface()
  const { sentence, mark } = useJsonCheck(value)
  /** What became of the last press of a button, and the error that was shown then: another one makes it old. */
  const [answer, setAnswer] = useState<{ words: string; error: string | undefined } | null>(null)
  const emit = useUntouchedText(value, props.onChange)

  const goTo = ({ offset, length }: JsonProblem) => {
    const from = offsetWithLineFeeds(value, offset)
    surface.current?.select({ anchor: from, head: offsetWithLineFeeds(value, offset + length) })
  }
  useImperativeHandle(ref, () => ({
    focus: () => {
      const problem = error ? findJsonProblem(value) : null
      if (problem) goTo(problem)
      else surface.current?.focus()
    },
  }))

  const say = (words: string) => setAnswer({ words, error })
  const change = (text: string) => {
    setAnswer(null)
    emit(text)
  }
  const format = () => {
    const formatted = formatJson(value)
    const problem = findJsonProblem(formatted ?? value)
    if (problem && problem.kind !== 'tooLarge') {
      goTo(problem)
      say(error ? t('editor.mendBelow') : t('editor.mendFirst', { problem: problemSentence(t, problem) }))
    } else if (problem) say(t('editor.formatTooLarge'))
    else if (formatted === value) say(t('editor.formattedAlready'))
    else if (formatted) {
      surface.current?.replaceAll(formatted)
      say(t('editor.formatted'))
    }
  }

  const answered = answer?.error === error ? answer?.words : undefined
  // The error, which stands below, says it already.
  const status = answered ?? (error ? '' : (sentence ?? t('editor.valid')))
  const descriptions = [description && `${id}-description`, error && `${id}-error`, `${id}-status`, describedBy]
  return (
    <Input.Wrapper
      id={id}
      label={label}
      labelProps={{ onClick: () => surface.current?.focus() }}
      description={description}
      error={error}
    >
      <div className={classes.frame} data-invalid={Boolean(error) || undefined}>
        <div className={`${buttons.row} ${classes.tools}`}>
          <Button variant="quiet" size="compact" icon={<IconBraces size={16} />} onClick={format}>
            {t('editor.format')}
          </Button>
          <Button
            variant={isPlain ? 'default' : 'quiet'}
            size="compact"
            icon={<IconLetterT size={16} />}
            aria-pressed={isPlain}
            onClick={togglePlain}
          >
            {t('editor.plain')}
          </Button>
        </div>
        <Surface
          ref={surface}
          id={id}
          value={value}
          onChange={change}
          onBlur={onBlur}
          rows={rowsFor(value)}
          labelledBy={`${id}-label`}
          describedBy={descriptions.filter(Boolean).join(' ')}
          isInvalid={Boolean(error)}
          mark={mark}
          selection={selection}
        />
        <div className={classes.status} data-mistake={(!answered && sentence !== null) || undefined}>
          {status &&
            (sentence || error ? <IconAlertCircle size={16} aria-hidden /> : <IconCheck size={16} aria-hidden />)}
          <output id={`${id}-status`}>{status}</output>
        </div>
      </div>
      {hasFailed && <p className={classes.note}>{t('editor.plainOnly')}</p>}
    </Input.Wrapper>
  )
}
