import { useTranslations } from 'use-intl'
import { type ContentField, contentFields, type Doing, type SincePublished } from '../../../contract/flow-history.ts'
import { countLines } from '../../metadata/count-changed-lines.ts'
import { asLines } from '../../metadata/text-lines.ts'
import { moment } from '../../ui/RelativeTime.tsx'
import { ScrollBox } from '../../ui/ScrollBox.tsx'
import { FieldText } from '../FieldText.tsx'
import { FlowDifference } from './FlowDifference.tsx'
import classes from './GoesLive.module.css'
import { useAuthorName } from '../use-author-name.ts'

type GoesLiveProps = { since: SincePublished | undefined; hasFailed: boolean }

/** What people haven't had of a flow yet. Of one size from the beginning, so that no button moves when it comes. */
export const GoesLive = ({ since, hasFailed }: GoesLiveProps) => {
  const t = useTranslations('confirm')
  return (
    <ScrollBox label={t('goesLive')} isBusy={!since && !hasFailed} isSteady>
      {since ? (
        since.version === null ? (
          <FirstTime since={since} />
        ) : since.changes.length === 0 ? (
          <p>{t('same')}</p>
        ) : (
          <Changes since={since} />
        )
      ) : (
        <p className={classes.waiting}>{t(hasFailed ? 'notLoaded' : 'waiting')}</p>
      )}
    </ScrollBox>
  )
}

const Changes = ({ since }: { since: SincePublished }) => {
  const t = useTranslations('confirm')
  return (
    <>
      <p className={classes.lead}>{t('since')}</p>
      <FlowDifference
        fields={since.changes.filter(isOfContent).map(({ field, before, after, edits }) => ({
          field,
          before: asText(before),
          after: asText(after),
          note: <ChangedBy edits={edits} />,
        }))}
      />
    </>
  )
}

const ChangedBy = ({ edits }: { edits: Doing[] }) => {
  const t = useTranslations('confirm')
  const authorName = useAuthorName()
  return edits.map(({ by, at }, index) => (
    <span key={by?.id ?? ''}>
      {index > 0 && ', '}
      {t.rich(index === 0 ? 'changedBy' : 'andBy', { who: authorName(by, 'within'), when: moment(Date.parse(at)) })}
    </span>
  ))
}

/** Of a flow that nobody has had yet, all of it goes live: whose it is, and what it is. */
const FirstTime = ({ since: { flow, created, edited } }: { since: SincePublished }) => {
  const t = useTranslations('confirm')
  const words = useTranslations('difference')
  const authorName = useAuthorName()
  const told = (sentence: 'created' | 'edited', { by, at }: Doing) =>
    t.rich(sentence, { who: authorName(by, 'within'), when: moment(Date.parse(at)) })
  const isEmpty = countLines(flow.metadata) === 0
  return (
    <>
      <p>
        {t(created ? 'first' : 'firstKnown')} {created && told('created', created)} {edited && told('edited', edited)}
      </p>
      <dl className={classes.summary}>
        <dt>{words('type')}</dt>
        <dd>
          <FieldText field="type" text={flow.type} />
        </dd>
        <dt>{words('description')}</dt>
        <dd className={classes.text}>
          <FieldText field="description" text={flow.description ?? ''} />
        </dd>
        <dt>{words('metadata')}</dt>
        <dd>{isEmpty ? t('none') : <pre className={classes.metadata}>{asLines(flow.metadata)}</pre>}</dd>
      </dl>
    </>
  )
}

type OfContent = SincePublished['changes'][number] & { field: ContentField }

const isOfContent = (change: SincePublished['changes'][number]): change is OfContent =>
  contentFields.some((field) => field === change.field)

const asText = (value: unknown): string => (typeof value === 'string' ? value : '')
