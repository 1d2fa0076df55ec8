/** The id of the link by which a list names a flow, and what notices about the flow go by. */
export const rowLink = (flowId: string): string => `flow-${flowId}`

/** What notices about the trash as a whole go by. */
export const wholeTrash = rowLink('trash')
