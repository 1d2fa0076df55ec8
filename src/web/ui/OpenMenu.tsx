import { Menu } from '@mantine/core'
import type { MouseEvent, ReactElement } from 'react'
import type { MenuEntry } from './menu-entry.ts'

type OpenMenuProps = {
  id: string
  button: ReactElement
  entries: MenuEntry[]
  heading: string | undefined
  close: () => void
}

export const OpenMenu = ({ id, button, entries, heading, close }: OpenMenuProps) => (
  <Menu id={id} opened onClose={close} position="bottom-end" width={232} transitionProps={{ duration: 0 }}>
    <Menu.Target>{button}</Menu.Target>
    <Menu.Dropdown>
      {heading && <Menu.Label>{heading}</Menu.Label>}
      {entries.map(({ label, Icon, isDangerous, isChosen, run, href }) => (
        <Menu.Item
          key={label}
          leftSection={<Icon size={18} aria-hidden />}
          {...(isDangerous && { c: 'var(--flows-danger)' })}
          {...(isChosen !== undefined && { role: 'menuitemradio', 'aria-checked': isChosen, fw: isChosen ? 600 : 400 })}
          {...(href === undefined ? { onClick: run } : { component: 'a', href, onClick: follow(run) })}
        >
          {label}
        </Menu.Item>
      ))}
    </Menu.Dropdown>
  </Menu>
)

/** Leads on within the page, unless the person asks for another tab or window. */
const follow = (run: () => void) => (event: MouseEvent) => {
  if (event.metaKey || event.ctrlKey || event.shiftKey) return
  event.preventDefault()
  run()
}
