import { useLocation } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { afterPaint } from './after-paint.ts'
import { giveBackEarlyInput } from './early-input.ts'
import classes from './PageTitle.module.css'

type PageTitleProps = {
  children: ReactNode
  /** The title of the document, where it says more. */
  title?: string | undefined
}

/**
 * The page's one heading, and the title of the document. After a change of page it takes the focus, if nothing else has
 * it: the page may have come before what it shows.
 */
export const PageTitle = ({ children, title = String(children) }: PageTitleProps) => {
  const t = useTranslations('shell')
  const heading = useRef<HTMLHeadingElement>(null)
  const isFirstPage = useLocation({ select: ({ state }) => !state.__TSR_index })
  useEffect(() => {
    if (isFirstPage) return
    return afterPaint(() => {
      if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true })
    })
  }, [isFirstPage])
  useEffect(giveBackEarlyInput, [])
  return (
    <>
      <title>{t('pageTitle', { page: title })}</title>
      <h1 ref={heading} tabIndex={-1} className={classes.title}>
        {children}
      </h1>
    </>
  )
}
