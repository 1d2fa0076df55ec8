import { useTranslations } from 'use-intl'
import classes from './RowsSkeleton.module.css'

/** Stands where the rows will be, in their size, so that nothing jumps when they come. */
export const RowsSkeleton = ({ rows = 10 }: { rows?: number | undefined }) => {
  const t = useTranslations('shell')
  return (
    <div role="status" aria-label={t('loading')} className={classes.table}>
      {Array.from({ length: rows }, (_, index) => (
        <div key={index} className={classes.row} />
      ))}
    </div>
  )
}
