import type { ComponentType } from 'react'

/** One line of a menu: it does something, or leads to a page. `isChosen` is given where one of several holds. */
export type MenuEntry = {
  label: string
  Icon: ComponentType<{ size?: number; 'aria-hidden'?: boolean }>
  isDangerous?: boolean
  isChosen?: boolean
  run: () => void
  /** The address, where it leads to a page, so that it can be opened in another tab. */
  href?: string
}
