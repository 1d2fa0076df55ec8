import {
  IconArrowBackUp,
  IconCopy,
  IconPencil,
  IconPlayerPause,
  IconPlayerPlay,
  IconSend,
  IconTrash,
} from '@tabler/icons-react'
import type { FlowAction } from './use-flow-actions.ts'

export const actionIcons: Record<FlowAction | 'edit', typeof IconSend> = {
  edit: IconPencil,
  publish: IconSend,
  pause: IconPlayerPause,
  resume: IconPlayerPlay,
  returnToDraft: IconArrowBackUp,
  duplicate: IconCopy,
  delete: IconTrash,
}
