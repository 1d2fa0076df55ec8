import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import type { SaidField } from '../../../contract/flow-history.ts'
import type { Flow, FlowStatus } from '../../../contract/flow.ts'
import { Refused } from '../../api/refused.ts'
import type { DraftKeeper } from '../../drafts/draft-keeper.ts'
import { refreshLists, showFlow } from '../flow-cache.ts'
import { isDecided } from './flow-conflict.ts'
import type { FlowFormValues } from './flow-form-values.ts'
import { isSameForm, startFrom } from './flow-start.ts'
import { saveFlow } from './save-flow.ts'
import type { FlowEdit } from './use-flow-edit.ts'

/** A way to save: its button, and the status that it asks for (null leaves the flow's as it is). */
export type FlowSubmit<Intent extends string> = { intent: Intent; label: string; status: FlowStatus | null }

/** What was saved: null when there was nothing to write; `taken` are the fields that somebody else had changed meanwhile. */
export type SavedFlow = { flow: Flow | null; taken: SaidField[] }

/** `isHere` unless the person has gone on meanwhile: they are led nowhere then. */
export type OnSaved = (saved: SavedFlow, isHere: boolean) => void

type FlowSaveOptions = {
  form: UseFormReturn<FlowFormValues>
  edit: FlowEdit
  keeper: DraftKeeper
  onSaved: OnSaved
  /** Called when there is something to mend or to decide. */
  onProblem: () => void
  /** Called instead where the person has gone on meanwhile; with what went wrong, if that is known. */
  onLeftUnsaved: (error: unknown) => void
}

/**
 * Saves the form once, however often it is asked to. What is refused field by field is put at its field; any other
 * failure is `failure`. After a save that worked the form stays locked: another page is on its way.
 */
export const useFlowSave = <Intent extends string>({ form, edit, keeper, ...calls }: FlowSaveOptions) => {
  const client = useQueryClient()
  const [saving, setSaving] = useState<Intent | null>(null)
  const [failure, setFailure] = useState<{ error: unknown; submit: FlowSubmit<Intent> } | null>(null)
  const isLocked = useRef(false)
  const isSaved = useRef(false)
  const isHere = useRef(true)
  useEffect(() => {
    isHere.current = true
    return () => void (isHere.current = false)
  }, [])

  const { mutateAsync } = useMutation({
    mutationFn: async (status: FlowStatus | null) => {
      const values = { ...form.getValues() }
      const outcome = await saveFlow({ values, status, ...edit.now.current }, async (known) => {
        edit.move(known)
        await keeper.flush()
      })
      // The fields are locked a moment after Save was pressed; a key may have come between.
      return { ...outcome, isAll: isSameForm(values, form.getValues()) }
    },
  })

  /** Saves, and puts together what others did meanwhile; null when that is for the person to decide or to see first. */
  const saveAll = async (status: FlowStatus | null): Promise<SavedFlow | null> => {
    const taken = new Set(edit.conflict?.taken)
    for (;;) {
      const outcome = await mutateAsync(status)
      if (outcome.kind === 'unchanged') return { flow: null, taken: [...taken] }
      const { flow, etag } = outcome.version
      showFlow(client, flow)
      if (outcome.kind === 'saved' && outcome.isAll) return { flow, taken: [...taken] }
      if (outcome.kind === 'saved') {
        edit.move({ start: startFrom(flow, etag), attempt: null })
        continue
      }
      const conflict = edit.merge(startFrom(flow, etag))
      for (const field of conflict.taken) taken.add(field)
      if (conflict.fields.length === 0 && conflict.status === null) continue
      edit.setConflict({ ...conflict, taken: [...taken] })
      return null
    }
  }

  const save = async (submit: FlowSubmit<Intent>) => {
    setFailure(null)
    if (edit.conflict && !isDecided(edit.conflict)) return calls.onProblem()
    setSaving(submit.intent)
    try {
      const saved = await saveAll(submit.status)
      if (!saved) {
        setSaving(null)
        return isHere.current ? calls.onProblem() : calls.onLeftUnsaved(null)
      }
      isSaved.current = true
      await keeper.forget().catch(() => {})
      if (saved.flow) void refreshLists(client)
      calls.onSaved(saved, isHere.current)
    } catch (error) {
      if (!isHere.current) return calls.onLeftUnsaved(error)
      setSaving(null)
      showRefusal(error, submit)
      calls.onProblem()
    }
  }

  const showRefusal = (error: unknown, submit: FlowSubmit<Intent>) => {
    const refusals = error instanceof Refused ? Object.entries(error.problem.errors ?? {}) : []
    const atFields = refusals.filter((entry): entry is [keyof FlowFormValues, string[]] => entry[0] in form.getValues())
    for (const [field, [message]] of atFields) form.setError(field, { type: 'refused', message: message ?? '' })
    if (atFields.length === 0) setFailure({ error, submit })
  }

  const submit = async (chosen: FlowSubmit<Intent>) => {
    if (isLocked.current) return
    isLocked.current = true
    form.clearErrors()
    await form.handleSubmit(() => save(chosen), calls.onProblem)()
    isLocked.current = isSaved.current
  }

  return { submit, saving, failure, isSaved: () => isSaved.current }
}
