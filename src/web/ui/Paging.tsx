import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useMatch } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { pagesAround } from './pages-around.ts'
import classes from './Paging.module.css'
import { UncheckedRouteLink } from './RouteLink.tsx'
import { SelectField } from './SelectField.tsx'

type PagingProps = {
  page: number
  lastPage: number
  /** Which rows of how many. */
  range: ReactNode
  /** Whether the list is only a part of its page, which stays where it is while the list is paged. */
  isPart?: boolean
  /** Given where the reader may choose how many rows there are on a page. */
  size?: { value: number; options: number[]; onChange: (size: number) => void }
}

/** Links to the other pages of a list. The number of the page stands in the address, as `page`. */
export const Paging = ({ page, lastPage, range, isPart = false, size }: PagingProps) => {
  const t = useTranslations('list')
  // Where this list stands, which is no longer the browser's address while the next page is on its way.
  const { fullPath, params, search } = useMatch({
    strict: false,
    select: ({ fullPath, params, search }) => ({ fullPath, params, search }),
    structuralSharing: true,
  })
  const leadingTo = (page: number) => ({
    to: fullPath,
    params,
    search: { ...search, page: page === 1 ? undefined : page },
    state: true as const,
    resetScroll: !isPart,
    className: classes.page,
  })
  return (
    <nav aria-label={t('paging')} className={classes.paging}>
      <p className={classes.range}>{range}</p>
      {size && (
        <SelectField
          size="small"
          className={classes.size}
          label={t('rowsPerPage')}
          value={String(size.value)}
          options={size.options.map((option) => ({ value: String(option), label: String(option) }))}
          onChange={(event) => size.onChange(Number(event.currentTarget.value))}
        />
      )}
      <ul className={classes.pages}>
        <li>
          <UncheckedRouteLink
            {...leadingTo(Math.max(1, Math.min(page - 1, lastPage)))}
            disabled={page === 1}
            aria-label={t('previousPage')}
          >
            <IconChevronLeft size={18} aria-hidden />
          </UncheckedRouteLink>
        </li>
        {pagesAround(page, lastPage).map((number, index, all) => (
          <li key={number} className={classes.numbered} data-gap={index > 0 && number - all[index - 1]! > 1}>
            <UncheckedRouteLink
              {...leadingTo(number)}
              aria-label={t('page', { page: number })}
              aria-current={number === page ? 'page' : undefined}
            >
              {number}
            </UncheckedRouteLink>
          </li>
        ))}
        <li>
          <UncheckedRouteLink {...leadingTo(page + 1)} disabled={page >= lastPage} aria-label={t('nextPage')}>
            <IconChevronRight size={18} aria-hidden />
          </UncheckedRouteLink>
        </li>
      </ul>
    </nav>
  )
}
