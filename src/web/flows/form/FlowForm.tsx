import { standardSchemaResolver } from '@hookform/resolvers/standard-schema'
import { useMemo, useRef, useState } from 'react'
import { useForm } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { useLostLine } from '../../api/line-state.ts'
import { useProblemText } from '../../api/use-problem-text.ts'
import { EditorsNote } from '../../changes/EditorsNote.tsx'
import { createDraftKeeper } from '../../drafts/draft-keeper.ts'
import { OtherTabNote } from '../../drafts/OtherTabNote.tsx'
import { useAccount } from '../../drafts/use-account.ts'
import { useKeeping } from '../../drafts/use-keeping.ts'
import { useOpenForms } from '../../drafts/use-open-forms.ts'
import { Button } from '../../ui/Button.tsx'
import { ProblemNote } from '../../ui/ProblemNote.tsx'
import { FlowConflictPanel } from './FlowConflictPanel.tsx'
import { FlowDraftOffers } from './FlowDraftOffers.tsx'
import { FlowFields } from './FlowFields.tsx'
import { type FlowFormValues, flowFormSchema } from './flow-form-values.ts'
import classes from './FlowForm.module.css'
import { FlowFormSummary } from './FlowFormSummary.tsx'
import type { FlowStart } from './flow-start.ts'
import { FlowChanges } from './later-flow-changes.ts'
import { LeaveDialog } from './LeaveDialog.tsx'
import { isNoAnswer } from './save-flow.ts'
import { saveStateOf } from './save-state.ts'
import { SaveStateLine } from './SaveStateLine.tsx'
import { useFlowEdit } from './use-flow-edit.ts'
import { type FlowSubmit, type OnSaved, useFlowSave } from './use-flow-save.ts'
import { useLeftUnsaved } from './use-left-unsaved.ts'
import { useLatestVersion } from './use-latest-version.ts'

type FlowFormProps<Intent extends string> = {
  initial: FlowStart
  /** The ways to save, the first of them the usual one. */
  submits: FlowSubmit<Intent>[]
  /** Called once it is saved, with leave to go to another page unless the person has done so. */
  onSaved: OnSaved
  onCancel: () => void
}

/**
 * The fields of a flow. What is typed is kept on the device until it is saved; a save that fails leaves everything as it
 * was typed, and says what to do.
 */
export const FlowForm = <Intent extends string>({ initial, submits, onSaved, onCancel }: FlowFormProps<Intent>) => {
  const t = useTranslations('form')
  const common = useTranslations('problem')
  const problemText = useProblemText()
  const problems = useRef<HTMLDivElement>(null)
  const flowId = initial.flow?.id ?? null
  const account = useAccount()
  const [keeper] = useState(() => createDraftKeeper(flowId))
  const keeping = useKeeping(keeper, account)
  const openForms = useOpenForms({ account, flow: flowId, form: keeper.form })
  const [start, setStart] = useState(initial)
  const resolver = useMemo(
    () => standardSchemaResolver<FlowFormValues, unknown, FlowFormValues>(flowFormSchema(start.values)),
    [start],
  )
  const form = useForm<FlowFormValues>({ defaultValues: initial.values, resolver, shouldFocusError: false })
  const edit = useFlowEdit({ form, initial, keeper })
  if (edit.start !== start) setStart(edit.start)
  const conflict = useRef<HTMLElement>(null)
  const onProblem = () => setTimeout(() => (problems.current?.childElementCount ? problems : conflict).current?.focus())
  const onLeftUnsaved = useLeftUnsaved(flowId, keeper)
  const { submit, saving, failure, isSaved } = useFlowSave({ form, edit, keeper, onSaved, onProblem, onLeftUnsaved })
  useLatestVersion(flowId, edit)
  const isUnanswered = failure !== null && isNoAnswer(failure.error)
  const isLineLost = useLostLine() !== null
  const state = saveStateOf({
    keeping,
    isSaving: saving !== null,
    isBehind: edit.newer !== null || edit.conflict !== null,
    isLineLost,
    isUnanswered,
    isNew: flowId === null,
  })
  return (
    <form
      noValidate
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        const { submitter } = event.nativeEvent as SubmitEvent
        const chosen = submitter instanceof HTMLButtonElement ? submitter.value : null
        void submit(submits.find(({ intent }) => intent === chosen) ?? submits[0]!)
      }}
    >
      <OtherTabNote isOpenElsewhere={openForms.elsewhere > 0} />
      <FlowDraftOffers edit={edit} openForms={openForms} />
      <div ref={problems} tabIndex={-1} className={classes.problems}>
        <FlowFormSummary form={form} />
        {failure && (
          <ProblemNote
            title={t('failedTitle')}
            action={{ label: common('tryAgain'), run: () => void submit(failure.submit) }}
          >
            {problemText(failure.error)} {t('failedKept')}
          </ProblemNote>
        )}
      </div>
      {edit.conflict && <FlowConflictPanel ref={conflict} conflict={edit.conflict} choose={edit.choose} />}
      <div>
        {flowId !== null && <EditorsNote flowId={flowId} tabsHere={openForms.elsewhere} />}
        <FlowFields form={form} isLocked={saving !== null} />
      </div>
      <div className={classes.end}>
        {state === 'back' && start.flow && <FlowChanges control={form.control} before={start.values} />}
        <SaveStateLine
          state={state}
          lookAtOthers={() => {
            edit.lookAtOthers()
            conflict.current?.focus()
          }}
        />
        <div className={classes.buttons}>
          {submits.map((each, index) => (
            <Button
              key={each.intent}
              type="submit"
              value={each.intent}
              variant={index === 0 ? 'filled' : 'default'}
              isBusy={saving === each.intent}
            >
              {each.label}
            </Button>
          ))}
          <Button variant="quiet" disabled={saving !== null} onClick={onCancel}>
            {t('cancel')}
          </Button>
        </div>
      </div>
      <LeaveDialog
        mayLeave={() => isSaved() || keeping === 'nothing'}
        isKept={keeping !== 'failed'}
        isSaving={saving !== null}
      />
    </form>
  )
}
