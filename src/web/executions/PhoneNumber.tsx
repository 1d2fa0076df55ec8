import { groupNumber } from './group-number.ts'
import classes from './PhoneNumber.module.css'

/** A number that is easy to read, and copied as it is. */
export const PhoneNumber = ({ number }: { number: string }) =>
  groupNumber(number).map((group, at) => (
    // oxlint-disable-next-line react/no-array-index-key -- the groups of one number, in their order
    <span key={at} className={classes.group}>
      {group}
    </span>
  ))
