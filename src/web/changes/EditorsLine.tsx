import { IconPencil } from '@tabler/icons-react'
import { useFormatter, useTranslations } from 'use-intl'
import { useKeyName } from '../api/use-key-name.ts'
import { BackgroundWords } from '../i18n/BackgroundWords.tsx'
import { useSession } from '../session/use-session.ts'
import classes from './EditorsLine.module.css'
import { useEditors } from './news-store.ts'
import { ownTab } from './own-tab.ts'

type EditorsLineProps = {
  flowId: string
  /** Other tabs of this browser where the flow is open for editing, which is said elsewhere. */
  tabsHere?: number
}

/** Says who else is editing a flow, at the end of the line that follows: nothing moves when somebody comes or goes. */
export const EditorsLine = (props: EditorsLineProps) => (
  <BackgroundWords>
    <Note {...props} />
  </BackgroundWords>
)

const Note = (props: EditorsLineProps) => {
  const sentence = useSentence(props)
  return (
    <div role="status" className={classes.place}>
      {sentence !== null && (
        <p className={classes.note} title={sentence}>
          <IconPencil size={16} aria-hidden className={classes.icon} />
          <span className={classes.words}>{sentence}</span>
        </p>
      )}
    </div>
  )
}

/** So many are named; the others are counted. */
const mostNamed = 2

const useSentence = ({ flowId, tabsHere = 0 }: EditorsLineProps): string | null => {
  const t = useTranslations('changes')
  const format = useFormatter()
  const ownKey = useSession()?.key.id
  const keyName = useKeyName()
  const editors = useEditors().filter(({ flow_id, tab }) => flow_id === flowId && tab !== ownTab())
  const others = new Map(editors.map(({ by }) => [by.id, keyName(by.name)]))
  if (ownKey !== undefined) others.delete(ownKey)
  if (others.size > 0) {
    const names = [...others.values()]
    const [named, more] = [names.slice(0, mostNamed), names.length - mostNamed]
    const listed = format.list(more > 0 ? [...named, t('others', { count: more })] : named)
    return t('editing', { names: listed, count: others.size })
  }
  return editors.length > tabsHere ? t('editingElsewhere') : null
}
