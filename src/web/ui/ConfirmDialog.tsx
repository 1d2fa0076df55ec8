import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from './Button.tsx'
import classes from './ConfirmDialog.module.css'
import { MantineArea } from './MantineArea.tsx'
import { useReturnFocus } from './use-return-focus.ts'
import './modal-styles.css'

type ConfirmDialogProps = {
  title: string
  children: ReactNode
  confirmLabel: string
  cancelLabel: string
  /** Left out where there is nothing to say yes to. */
  confirm: (() => void) | undefined
  cancel: () => void
  isDangerous?: boolean
  /** Whether it is usual to go back: that is the louder answer then. */
  isCancelUsual?: boolean
  /** While what one would say yes to isn't known yet. */
  isWaiting?: boolean
  /** What there is to see or to fill in before one answers. */
  details?: ReactNode
}

/** A question before something that can't simply be taken back. The safe answer is the one that has the focus. */
export const ConfirmDialog = ({
  title,
  children,
  isDangerous = false,
  isCancelUsual = false,
  isWaiting,
  details,
  ...props
}: ConfirmDialogProps) => {
  const t = useTranslations('shell')
  useReturnFocus()
  const confirm = props.confirm && (
    <Button
      variant={isCancelUsual ? 'default' : 'filled'}
      isDangerous={isDangerous}
      isBusy={isWaiting}
      onClick={props.confirm}
    >
      {props.confirmLabel}
    </Button>
  )
  return (
    <MantineArea>
      <Modal
        opened
        onClose={props.cancel}
        title={title}
        centered
        // Where two long answers in French stand side by side.
        size="33rem"
        returnFocus={false}
        transitionProps={{ duration: 0 }}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        <div className={classes.body}>
          <p>{children}</p>
          {details}
          <div className={classes.buttons}>
            {isCancelUsual && confirm}
            <Button variant={isCancelUsual ? 'filled' : 'default'} data-autofocus onClick={props.cancel}>
              {props.cancelLabel}
            </Button>
            {!isCancelUsual && confirm}
          </div>
        </div>
      </Modal>
    </MantineArea>
  )
}
