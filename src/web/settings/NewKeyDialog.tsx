import { Modal } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { MadeAccessKey } from '../../contract/access-key.ts'
import { MantineArea } from '../ui/MantineArea.tsx'
import { useReturnFocus } from '../ui/use-return-focus.ts'
import { MadeKey } from './MadeKey.tsx'
import { NewKeyForm } from './NewKeyForm.tsx'
import '../ui/modal-styles.css'

/**
 * Makes a key, and then shows it, this once: from then on the dialog goes by its own button alone, and not by a stray
 * press outside or a stroke of Escape.
 */
export const NewKeyDialog = ({ close }: { close: () => void }) => {
  const t = useTranslations()
  const [made, setMade] = useState<MadeAccessKey | null>(null)
  useReturnFocus()
  return (
    <MantineArea>
      <Modal
        opened
        onClose={close}
        title={t(made ? 'keys.madeTitle' : 'keys.newTitle')}
        size="lg"
        centered
        returnFocus={false}
        transitionProps={{ duration: 0 }}
        withCloseButton={!made}
        closeOnClickOutside={false}
        closeOnEscape={!made}
        closeButtonProps={{ 'aria-label': t('shell.close') }}
      >
        {made ? <MadeKey made={made} close={close} /> : <NewKeyForm onMade={setMade} cancel={close} />}
      </Modal>
    </MantineArea>
  )
}
