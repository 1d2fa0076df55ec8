import { useEffect } from 'react'
import { useTranslations } from 'use-intl'
import { saidFields } from '../../../contract/flow-history.ts'
import type { Draft } from '../../drafts/draft.ts'
import { DraftOffer } from '../../drafts/DraftOffer.tsx'
import type { useOpenForms } from '../../drafts/use-open-forms.ts'
import { useAnnounce } from '../../ui/Notices.tsx'
import { isSameForm } from './flow-start.ts'
import type { FlowEdit } from './use-flow-edit.ts'

type FlowDraftOffersProps = { edit: FlowEdit; openForms: ReturnType<typeof useOpenForms> }

/** What was typed into the form of this flow before and is neither saved nor given up. */
export const FlowDraftOffers = ({ edit, openForms }: FlowDraftOffersProps) => {
  const t = useTranslations()
  const announce = useAnnounce()
  const { offers, discard, take } = openForms
  // A save went through whose answer never came: the flow is as it was typed.
  const isSaved = ({ values }: Draft) => edit.start.flow !== null && isSameForm(values, edit.start.values)
  const saved = offers.find(isSaved)
  useEffect(() => {
    if (saved) void discard(saved)
  }, [saved, discard])

  const restore = (draft: Draft) => {
    take(draft)
    const conflict = edit.restore(draft)
    edit.setConflict(conflict)
    announce.success({ message: t('drafts.restored') })
    if (!conflict) document.getElementById('name')?.focus()
  }
  return offers
    .filter((draft) => !isSaved(draft))
    .map((draft) => (
      <DraftOffer
        key={draft.id}
        draft={draft}
        changed={saidFields
          .filter((field) => draft.values[field] !== draft.start.values[field])
          .map((field) => t(`form.${field}`))}
        restore={() => restore(draft)}
        discard={() => {
          void discard(draft)
          announce.success({ message: t('drafts.discarded') })
        }}
      />
    ))
}
