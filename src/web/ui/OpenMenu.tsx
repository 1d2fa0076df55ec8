import { Menu } from '@mantine/core'
import '@mantine/core/styles/UnstyledButton.css'
import '@mantine/core/styles/Popover.css'
import '@mantine/core/styles/Menu.css'
import type { MouseEvent, ReactElement } from 'react'
import { MantineArea } from './MantineArea.tsx'
import type { MenuEntry } from './menu-entry.ts'

type OpenMenuProps = {
  id: string
  button: ReactElement
  entries: MenuEntry[]
  /** Stands above the entries. */
  heading?: string
  close: () => void
}

export const OpenMenu = ({ id, button, entries, heading, close }: OpenMenuProps) => (
  <MantineArea>
    <Menu
      id={id}
      opened
      onClose={close}
      position="bottom-end"
      width="calc(min(14.5rem, 90vw))"
      transitionProps={{ duration: 0 }}
    >
      <Menu.Target>{button}</Menu.Target>
      <Menu.Dropdown>
        {heading && <Menu.Label>{heading}</Menu.Label>}
        {entries.some(({ isChosen }) => isChosen) ? (
          <Choice entries={entries} />
        ) : (
          entries.map((entry) => <Item key={entry.label} {...entry} />)
        )}
      </Menu.Dropdown>
    </Menu>
  </MantineArea>
)

const Item = ({ label, Icon, isDangerous, run, href }: MenuEntry) => (
  <Menu.Item
    leftSection={<Icon size={18} aria-hidden />}
    {...(isDangerous && { c: 'var(--flows-danger)' })}
    {...(href === undefined ? { onClick: run } : { component: 'a', href, onClick: follow(run) })}
  >
    {label}
  </Menu.Item>
)

/** Entries of which one holds. */
const Choice = ({ entries }: { entries: MenuEntry[] }) => (
  <Menu.RadioGroup
    value={entries.find(({ isChosen }) => isChosen)?.label ?? null}
    onChange={(chosen) => entries.find(({ label }) => label === chosen)?.run()}
  >
    {entries.map(({ label, Icon, isChosen }) => (
      <Menu.RadioItem
        key={label}
        value={label}
        closeMenuOnClick
        rightSection={<Icon size={18} aria-hidden />}
        fw={isChosen ? 600 : 400}
      >
        {label}
      </Menu.RadioItem>
    ))}
  </Menu.RadioGroup>
)

/** Leads on within the page, unless the person asks for another tab or window. */
const follow = (run: () => void) => (event: MouseEvent) => {
  if (event.metaKey || event.ctrlKey || event.shiftKey) return
  event.preventDefault()
  run()
}
