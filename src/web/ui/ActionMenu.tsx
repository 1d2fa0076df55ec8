import { type ReactElement, type ReactNode, type RefObject, useEffect, useRef, useState } from 'react'
import { IconButton } from './IconButton.tsx'

/** What an open menu takes from its button. */
export type MenuFrame = { id: string; button: ReactElement; close: () => void; fallback: ReactNode }

type ActionMenuProps = {
  id: string
  label: string
  /** What the button shows. */
  children: ReactNode
  /** The open menu. */
  renderMenu: (frame: MenuFrame) => ReactNode
  /** Fetches the code of the open menu. */
  preload: () => void
  isFramed?: boolean
}

/**
 * A button with a menu. A list has many of them and hardly any is opened, so that the menu itself, and its code, come
 * with the first sign that it will be used.
 */
export const ActionMenu = ({ id, label, children, renderMenu, preload, isFramed }: ActionMenuProps) => {
  // Of one that comes to stand for something else, nothing is open.
  const [openId, setOpenId] = useState<string | null>(null)
  const isOpen = openId === id
  const button = useRef<HTMLButtonElement>(null)

  const look = {
    // As the open menu names its button, so that the one stands for the other.
    id: `${id}-target`,
    label,
    size: 'large',
    isFramed,
    'aria-haspopup': 'menu',
    children,
  } as const
  const closed = (
    <IconButton
      {...look}
      ref={button}
      aria-expanded={false}
      aria-busy={isOpen || undefined}
      onPointerEnter={preload}
      onFocus={preload}
      onClick={() => setOpenId(id)}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowDown') return
        event.preventDefault()
        setOpenId(id)
      }}
    />
  )
  if (!isOpen) return closed
  return (
    <>
      {renderMenu({ id, button: <IconButton {...look} />, close: () => setOpenId(null), fallback: closed })}
      <FocusWhenGone onto={button} />
    </>
  )
}

/** Once the menu is gone, and the focus with it, gives it to the closed menu's button. */
const FocusWhenGone = ({ onto }: { onto: RefObject<HTMLButtonElement | null> }) => {
  useEffect(
    () => () => {
      if (document.activeElement === document.body) onto.current?.focus()
    },
    [onto],
  )
  return null
}
