import {
  IconAlertTriangle,
  IconCloudCheck,
  IconCloudOff,
  IconCloudUpload,
  IconDeviceLaptop,
  IconPlugConnected,
  IconUsers,
} from '@tabler/icons-react'
import { useTranslations } from 'use-intl'
import type { SaveState } from './save-state.ts'
import classes from './SaveStateLine.module.css'

const icons = {
  saved: IconCloudCheck,
  saving: IconCloudUpload,
  waiting: IconCloudOff,
  back: IconPlugConnected,
  keeping: IconDeviceLaptop,
  kept: IconDeviceLaptop,
  changed: IconUsers,
  notKept: IconAlertTriangle,
}

type SaveStateLineProps = { state: SaveState; lookAtOthers: () => void }

/** Says in one line whether what stands in the form is saved, kept, or neither. Read aloud when that changes. */
export const SaveStateLine = ({ state, lookAtOthers }: SaveStateLineProps) => {
  const t = useTranslations('form')
  const Icon = state === 'untouched' ? null : icons[state]
  return (
    <div className={classes.line} data-state={state}>
      {Icon && <Icon size={18} aria-hidden />}
      {/* On its way to being kept is nothing to interrupt for. */}
      <p role="status" aria-live={state === 'keeping' ? 'off' : 'polite'}>
        {state !== 'untouched' && t(`state.${state}`)}
      </p>
      {state === 'changed' && (
        <button type="button" className={classes.action} onClick={lookAtOthers}>
          {t('lookAtOthers')}
        </button>
      )}
    </div>
  )
}
