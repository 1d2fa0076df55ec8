import type { ReactNode } from 'react'
import classes from './Field.module.css'

export type FieldWords = {
  label?: string | undefined
  hint?: string | undefined
  /** Where the hint stands; below, fields side by side stay in line. */
  hintPlace?: 'above' | 'below'
  /** What is wrong with what was entered. */
  error?: string | null | undefined
}

/** The words around a control, and the room for an icon before it and a control after it. `children` is the control. */
export const Field = (props: FieldWords & { id: string; className?: string | undefined; children: ReactNode }) => {
  const { id, label, hint, hintPlace = 'above', error, className = '', children } = props
  const hintLine = hint && (
    <p id={`${id}-hint`} className={classes.hint}>
      {hint}
    </p>
  )
  return (
    <div className={`${classes.field} ${className}`}>
      {label && (
        <label htmlFor={id} className={classes.label}>
          {label}
        </label>
      )}
      {hintPlace === 'above' && hintLine}
      {children}
      {error && (
        <p id={`${id}-error`} role="alert" className={classes.error}>
          {error}
        </p>
      )}
      {hintPlace === 'below' && hintLine}
    </div>
  )
}

/** How a control refers to the words around it. */
export const fieldReferences = (id: string, { hint, error }: FieldWords) => ({
  id,
  'aria-describedby': [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined,
  'aria-invalid': error ? true : undefined,
})
