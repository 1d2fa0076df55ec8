import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { pagesAround } from './pages-around.ts'
import classes from './Paging.module.css'
import { SelectField } from './SelectField.tsx'

type PagingProps = {
  page: number
  lastPage: number
  /** Which rows of how many. */
  range: ReactNode
  /** Given where the reader may choose how many rows there are on a page. */
  size?: { value: number; options: number[]; onChange: (size: number) => void }
}

/** Links to the other pages of a list. The number of the page stands in the address, as `page`. */
export const Paging = ({ page, lastPage, range, size }: PagingProps) => {
  const t = useTranslations('list')
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
          <PageLink page={Math.max(1, Math.min(page - 1, lastPage))} isOff={page === 1} label={t('previousPage')}>
            <IconChevronLeft size={18} aria-hidden />
          </PageLink>
        </li>
        {pagesAround(page, lastPage).map((number, index, all) => (
          <li key={number} className={classes.numbered} data-gap={index > 0 && number - all[index - 1]! > 1}>
            <PageLink page={number} label={t('page', { page: number })} isCurrent={number === page}>
              {number}
            </PageLink>
          </li>
        ))}
        <li>
          <PageLink page={page + 1} isOff={page >= lastPage} label={t('nextPage')}>
            <IconChevronRight size={18} aria-hidden />
          </PageLink>
        </li>
      </ul>
    </nav>
  )
}

type PageLinkProps = { page: number; label: string; isCurrent?: boolean; isOff?: boolean; children: ReactNode }

/** Stands for a page that is not there, so that its link is not taken for the one to the current page. */
const noPage = 0

/** `isOff` where there is no such page: the link keeps its place, and the focus if it has it. */
const PageLink = ({ page, label, isCurrent = false, isOff = false, children }: PageLinkProps) => (
  <Link
    to="."
    search={(search: Record<string, unknown>) => ({ ...search, page: isOff ? noPage : page === 1 ? undefined : page })}
    state={true}
    disabled={isOff}
    aria-label={label}
    aria-current={isCurrent ? 'page' : undefined}
    activeOptions={{ exact: true }}
    className={classes.page}
  >
    {children}
  </Link>
)
