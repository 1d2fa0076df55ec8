import { IconSelector } from '@tabler/icons-react'
import { type ComponentProps, useId } from 'react'
import { Field } from './Field.tsx'
import classes from './Field.module.css'

type SelectFieldProps = Omit<ComponentProps<'select'>, 'size' | 'children'> & {
  label?: string
  size?: 'usual' | 'small'
  options: { value: string; label: string }[]
}

/** One of a few, chosen in the browser's own list. */
export const SelectField = ({ label, className, size = 'usual', options, ...select }: SelectFieldProps) => {
  const id = useId()
  return (
    <Field id={id} label={label} className={className}>
      <div className={classes.frame} data-size={size}>
        <select {...select} id={id} className={classes.control}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <span aria-hidden className={classes.button}>
          <IconSelector size={16} />
        </span>
      </div>
    </Field>
  )
}
