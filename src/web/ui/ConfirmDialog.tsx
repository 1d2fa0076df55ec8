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
  confirm: () => void
  cancel: () => void
  isDangerous?: boolean
}

/** A question before something that can't simply be taken back. The safe answer is the one that has the focus. */
export const ConfirmDialog = ({ title, children, isDangerous = false, ...props }: ConfirmDialogProps) => {
  const t = useTranslations('shell')
  useReturnFocus()
  return (
    <MantineArea>
      <Modal
        opened
        onClose={props.cancel}
        title={title}
        centered
        returnFocus={false}
        transitionProps={{ duration: 0 }}
        classNames={{ body: classes.body }}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        <p>{children}</p>
        <div className={classes.buttons}>
          <Button variant="default" data-autofocus onClick={props.cancel}>
            {props.cancelLabel}
          </Button>
          <Button isDangerous={isDangerous} onClick={props.confirm}>
            {props.confirmLabel}
          </Button>
        </div>
      </Modal>
    </MantineArea>
  )
}
