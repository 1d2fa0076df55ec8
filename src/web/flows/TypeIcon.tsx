import type { FlowType } from '../../contract/flow.ts'
import classes from './TypeIcon.module.css'

/** A handset or a speech bubble. Drawn by the style sheet, since a list has many and each SVG costs an old machine a millisecond. */
export const TypeIcon = ({ type }: { type: FlowType }) => <i className={classes.icon} data-type={type} aria-hidden />
