export type SentFlow = Record<string, unknown> & { id: string }
export type Answer = { status: number; headers: Record<string, string>; body: string }

export const json = (status: number, body: unknown): Answer => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
})

export const notFound = (id: string): Answer =>
  json(404, { message: `No query results for model [App\\Models\\Flow] ${id}` })

/** Whether an execution, by the names of the filters, is what a list asks for; empty filters ask for nothing. */
export const isAsked = (execution: Record<string, string>, query: URLSearchParams): boolean =>
  [...query].every(([name, value]) => {
    const field = /^filter\[(\w+)\]$/.exec(name)?.[1]
    if (field === undefined || value === '') return true
    const words = value.split(',')
    return field === 'to' || field === 'from'
      ? (execution[field] ?? '').startsWith(value)
      : words.includes(execution[field] ?? '')
  })

/** A page as Laravel's resources send it. */
export const listPage = (flows: unknown[], query: URLSearchParams) => {
  const page = Number(query.get('page') ?? 1)
  const limit = Number(query.get('limit') ?? 10)
  const lastPage = Math.max(1, Math.ceil(flows.length / limit))
  const linkTo = (number: number) => (number >= 1 && number <= lastPage ? `/v1/flows?page=${number}` : null)
  const data = flows.slice((page - 1) * limit, page * limit)
  return {
    data,
    links: { first: linkTo(1), last: linkTo(lastPage), prev: linkTo(page - 1), next: linkTo(page + 1) },
    meta: {
      current_page: page,
      from: data.length > 0 ? (page - 1) * limit + 1 : null,
      last_page: lastPage,
      path: '/v1/flows',
      per_page: limit,
      to: data.length > 0 ? (page - 1) * limit + data.length : null,
      total: flows.length,
    },
  }
}

/** What Laravel's validation would say; null when all is well. */
export const validate = ({ name, type }: Record<string, unknown>): Answer | null => {
  const errors = {
    ...((typeof name !== 'string' || name.includes('taken')) && { name: ['The name has already been taken.'] }),
    ...(type === 'fax' && { type: ['The selected type is invalid.'] }),
  }
  return Object.keys(errors).length > 0 ? json(422, { message: 'The given data was invalid.', errors }) : null
}
