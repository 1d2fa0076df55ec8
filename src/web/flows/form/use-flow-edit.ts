import { useEffect, useRef, useState } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { type SaidField, saidFields } from '../../../contract/flow-history.ts'
import type { Attempt, Draft, DraftContent } from '../../drafts/draft.ts'
import type { DraftKeeper } from '../../drafts/draft-keeper.ts'
import type { FlowConflict, Side } from './flow-conflict.ts'
import type { FlowFormValues } from './flow-form-values.ts'
import { type FlowStart, isSameForm, isSameStart } from './flow-start.ts'
import { mergeFlow } from './merge-flow.ts'

/** What a save goes by: where the edit started, and a save whose answer never came. */
export type EditBasis = { start: FlowStart; attempt: Attempt | null }

type FlowEditOptions = { form: UseFormReturn<FlowFormValues>; initial: FlowStart; keeper: DraftKeeper }

export type FlowEdit = ReturnType<typeof useFlowEdit>

/** An edit of a flow: what it started from, what stands in the form, what others did meanwhile; all of it kept as a draft. */
export const useFlowEdit = ({ form, initial, keeper }: FlowEditOptions) => {
  const [basis, setBasis] = useState<EditBasis>({ start: initial, attempt: null })
  const [conflict, setConflict] = useState<FlowConflict | null>(null)
  const [newer, setNewer] = useState<FlowStart | null>(null)
  // A save goes on for a while, and by what is true then, not when it was drawn.
  const now = useRef(basis)
  /** The flow as the server was last known to have it. */
  const known = useRef(initial)

  const content = (): DraftContent | null => {
    const values = form.getValues()
    const { start, attempt } = now.current
    return !attempt && isSameForm(values, start.values) ? null : { values: { ...values }, start, attempt }
  }
  const keep = () => keeper.note(content())
  useEffect(() => {
    const { unsubscribe } = form.watch(() => keep())
    // What was typed before the page was alive stands in the form already.
    keep()
    return unsubscribe
    // What it keeps stands in the form and in `now`.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [form, keeper])

  const move = (next: EditBasis) => {
    now.current = next
    setBasis(next)
    keep()
  }
  const fill = (values: FlowFormValues) => {
    for (const field of saidFields) if (form.getValues(field) !== values[field]) form.setValue(field, values[field])
    keep()
  }

  /** Puts the edit together with what somebody else made of the flow meanwhile. */
  const merge = (theirs: FlowStart): FlowConflict => {
    const { start } = now.current
    const merged = mergeFlow({ before: start.values, yours: form.getValues(), theirs: theirs.values })
    known.current = theirs
    move({ start: { ...theirs, values: merged.before }, attempt: null })
    fill(merged.values)
    setNewer(null)
    const isMoved = start.flow && theirs.flow && start.flow.status !== theirs.flow.status
    return {
      fields: merged.conflicts.map((field) => ({ ...field, choice: null })),
      taken: merged.taken,
      status: isMoved ? theirs.flow!.status : null,
    }
  }

  const choose = (field: SaidField, choice: Side) => {
    const chosen = conflict?.fields.find((each) => each.field === field)
    if (!conflict || !chosen || chosen.choice === choice) return
    const standing = form.getValues(field)
    const yours = chosen.choice === 'theirs' ? chosen.yours : standing
    // What is decided against stays on the device until the save has gone through. What was written over their text is
    // a third one, which nobody was asked about: it is offered later.
    const isThird = chosen.choice === 'theirs' && standing !== chosen.theirs
    if (choice === 'theirs' || isThird) keeper.setAside({ untilSaved: !isThird })
    const { start } = now.current
    move({ ...now.current, start: { ...start, values: { ...start.values, [field]: chosen.theirs } } })
    form.setValue(field, choice === 'theirs' ? chosen.theirs : yours)
    keep()
    const fields = conflict.fields.map((each) => (each === chosen ? { ...each, yours, choice } : each))
    setConflict({ ...conflict, fields })
  }

  /** Takes note of how the flow is at the server now. Answers whether a form that nobody has touched now shows it. */
  const hear = (theirs: FlowStart): boolean => {
    const { start, attempt } = now.current
    if (attempt) return false
    const isKnown = isSameStart(theirs, known.current) || isSameStart(theirs, start)
    known.current = theirs
    if (isKnown) {
      now.current = { start: { ...start, etag: theirs.etag }, attempt }
      return false
    }
    if (content() !== null || conflict) {
      setNewer(theirs)
      return false
    }
    move({ start: theirs, attempt: null })
    fill(theirs.values)
    return true
  }

  /** Shows what somebody else did since, next to what was typed here. */
  const lookAtOthers = () => {
    if (newer) setConflict(merge(newer))
  }

  /** Goes on with a draft, all in one step: whoever saves right after it saves that. Answers what somebody else did to the flow since, if anything. */
  const restore = (draft: Draft): FlowConflict | null => {
    keep()
    if (content()) keeper.setAside({ untilSaved: false })
    keeper.takeOver(draft)
    const theirs = known.current
    setNewer(null)
    move({ start: draft.start, attempt: draft.attempt })
    fill(draft.values)
    // Until it is known what became of a save, what changed may be one's own doing.
    return draft.attempt || !theirs.flow || isSameStart(theirs, draft.start) ? null : merge(theirs)
  }

  return {
    start: basis.start,
    now,
    content,
    move,
    merge,
    choose,
    hear,
    lookAtOthers,
    restore,
    conflict,
    setConflict,
    newer,
  }
}
