import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import type { FlowRow } from '../../../contract/flow-row.ts'
import type { Flow } from '../../../contract/flow.ts'
import { storeCan } from '../../api/store-can.ts'
import { ScrollBox } from '../../ui/ScrollBox.tsx'
import { differenceOf } from '../flow-difference.ts'
import { FlowDifference } from './FlowDifference.tsx'
import { isWhole, type KnownFlow } from '../known-flow.ts'
import { seenTexts } from './seen-texts.ts'

/** What somebody has made of a flow since the person saw it. */
export const SinceSeen = ({ seen, now }: { seen: KnownFlow; now: Flow }) => {
  const t = useTranslations('confirm')
  if (!isWhole(seen) && differenceOf(seen, now).some(({ before }) => before === null))
    return <SinceListed seen={seen} now={now} />
  return (
    <ScrollBox label={t('changes')}>
      <FlowDifference fields={differenceOf(seen, now)} />
    </ScrollBox>
  )
}

/** The same for one that was seen in a list, whose texts only its history tells. */
const SinceListed = ({ seen, now }: { seen: FlowRow; now: Flow }) => {
  const t = useTranslations('confirm')
  const isKept = storeCan(useQueryClient(), 'history')
  const { data: texts, isFetching } = useQuery({ ...seenTexts(seen, now), enabled: isKept })
  return (
    <ScrollBox label={t('changes')} isBusy={isFetching} isSteady>
      {!isFetching && <FlowDifference fields={differenceOf(texts ? { ...seen, ...texts } : seen, now)} />}
    </ScrollBox>
  )
}
