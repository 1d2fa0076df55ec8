import type { Keeping } from '../../drafts/draft-keeper.ts'

export type SaveState =
  | 'untouched'
  | 'saved'
  | 'saving'
  | 'waiting'
  | 'back'
  | 'keeping'
  | 'kept'
  | 'changed'
  | 'notKept'

type Facts = {
  keeping: Keeping
  isSaving: boolean
  /** Somebody else changed the flow since this edit started. */
  isBehind: boolean
  /** No answer comes from the server. */
  isLineLost: boolean
  /** The last save got no answer. */
  isUnanswered: boolean
  isNew: boolean
}

/** The one thing to say of how safe what stands in the form is; what is worst comes first. */
export const saveStateOf = ({ keeping, isSaving, isBehind, isLineLost, isUnanswered, isNew }: Facts): SaveState => {
  if (isSaving) return 'saving'
  if (keeping === 'failed') return 'notKept'
  if (isBehind) return 'changed'
  if (keeping === 'nothing') return isNew ? 'untouched' : 'saved'
  if (isLineLost) return 'waiting'
  if (isUnanswered) return 'back'
  return keeping
}
