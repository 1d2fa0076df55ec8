import { type ComponentPropsWithRef, type ReactNode, useId } from 'react'
import { Field, fieldReferences, type FieldWords } from './Field.tsx'
import classes from './Field.module.css'

export type TextFieldProps = FieldWords &
  Omit<ComponentPropsWithRef<'input'>, 'size'> & {
    size?: 'usual' | 'large'
    icon?: ReactNode
    /** Stands at the end of the field. */
    button?: ReactNode
  }

/** A line of text to enter. */
export const TextField = (props: TextFieldProps) => {
  const { label, hint, hintPlace, error, className, size = 'usual', icon, button, ...input } = props
  const ownId = useId()
  const id = input.id ?? ownId
  const words = { label, hint, hintPlace, error }
  return (
    <Field {...words} id={id} className={className}>
      <div className={classes.frame} data-size={size}>
        {icon && <span className={classes.icon}>{icon}</span>}
        <input {...input} {...fieldReferences(id, words)} className={classes.control} />
        {button && <span className={classes.button}>{button}</span>}
      </div>
    </Field>
  )
}
