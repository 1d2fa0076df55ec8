import { useEffect, useRef, useState } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import type { Flow } from '../../contract/flow.ts'
import { newKey } from '../api/new-key.ts'
import { Refused } from '../api/refused.ts'
import type { FlowFormValues } from './flow-form-values.ts'

type FlowSaveOptions<Intent extends string> = {
  form: UseFormReturn<FlowFormValues>
  /** `key` is the same for every try at saving the same values: whatever was lost on the way, they are saved once. */
  onSave: (values: FlowFormValues, intent: Intent, key: string) => Promise<Flow>
  onSaved: (flow: Flow, intent: Intent) => void
  /** Called when there is something to mend. */
  onProblem: () => void
}

/**
 * Saves the form once, however often it is asked to. What is refused field by field is put at its field; any other
 * failure is `failure`. After a save that worked the form stays locked: another page is on its way.
 */
export const useFlowSave = <Intent extends string>({ form, onSave, onSaved, onProblem }: FlowSaveOptions<Intent>) => {
  const [saving, setSaving] = useState<Intent | null>(null)
  const [failure, setFailure] = useState<{ error: unknown; intent: Intent } | null>(null)
  const isLocked = useRef(false)
  const isSaved = useRef(false)
  const isOnPage = useRef(true)
  const attempt = useRef({ asked: '', key: '' })

  useEffect(() => {
    isOnPage.current = true
    return () => {
      isOnPage.current = false
    }
  }, [])

  const keyFor = (values: FlowFormValues, intent: Intent): string => {
    const asked = JSON.stringify([values, intent])
    if (attempt.current.asked !== asked) attempt.current = { asked, key: newKey() }
    return attempt.current.key
  }

  const save = async (values: FlowFormValues, intent: Intent) => {
    setFailure(null)
    setSaving(intent)
    try {
      const flow = await onSave(values, intent, keyFor(values, intent))
      isSaved.current = true
      if (isOnPage.current) onSaved(flow, intent)
    } catch (error) {
      setSaving(null)
      showRefusal(error, intent)
      onProblem()
    }
  }

  const showRefusal = (error: unknown, intent: Intent) => {
    const refusals = error instanceof Refused ? Object.entries(error.problem.errors ?? {}) : []
    const atFields = refusals.filter((entry): entry is [keyof FlowFormValues, string[]] => entry[0] in form.getValues())
    for (const [field, [message]] of atFields) form.setError(field, { type: 'refused', message: message ?? '' })
    if (atFields.length === 0) setFailure({ error, intent })
  }

  const submit = async (intent: Intent) => {
    if (isLocked.current) return
    isLocked.current = true
    form.clearErrors()
    await form.handleSubmit((values) => save(values, intent), onProblem)()
    isLocked.current = isSaved.current
  }

  return { submit, saving, failure, mayLeave: () => isSaved.current }
}
