import { foldText } from '../../contract/text.ts'

/** Stands between name and description so that no search matches across; no keyboard types it. */
const border = '\u{FFFF}'

/** The columns derived from what a flow is called and how it is described, to be written along with them. */
export const foldedColumns = ({ name, description }: { name: string; description: string | null }) => {
  const name_folded = foldText(name)
  return { name_folded, search_text: name_folded + border + foldText(description ?? '') }
}
