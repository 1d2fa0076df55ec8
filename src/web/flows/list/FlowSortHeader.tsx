import type { FlowSort, FlowSortField } from '../../../contract/flow-list.ts'
import { defaultFlowSort } from '../../../contract/flow-list.ts'
import { RouteLink } from '../../ui/RouteLink.tsx'
import { type FlowListSearch, withFilters } from '../flow-list-search.ts'
import classes from './FlowSortHeader.module.css'

type FlowSortHeaderProps = {
  field: FlowSortField
  label: string
  sort: FlowSort
  search: FlowListSearch
  className: string | undefined
  /** Numbers and dates stand at the end of their column, and start with the largest. */
  isNumber?: boolean
}

/** A column's header, which sorts by the column, or the other way round when it already does. A link that acts as a button. */
export const FlowSortHeader = ({ field, label, sort, search, className, isNumber = false }: FlowSortHeaderProps) => {
  const isSorted = sort.field === field
  const descending = isSorted ? !sort.descending : isNumber
  const next = `${descending ? '-' : ''}${field}` as const
  return (
    <th
      scope="col"
      aria-sort={isSorted ? (sort.descending ? 'descending' : 'ascending') : undefined}
      className={`${isNumber ? classes.number : classes.head} ${className}`}
    >
      <RouteLink
        id={`sort-${field}`}
        role="button"
        to="/flows"
        search={withFilters(search, { sort: next === defaultFlowSort ? undefined : next })}
        resetScroll={false}
        className={classes.sort}
        data-sorted={isSorted}
        data-arrow={sort.descending ? 'down' : 'up'}
        onKeyDown={(event) => {
          if (event.key !== ' ') return
          event.preventDefault()
          event.currentTarget.click()
        }}
      >
        {label}
      </RouteLink>
    </th>
  )
}
