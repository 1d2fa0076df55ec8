import { type DataProvider, fetchUtils, type GetListParams, type GetOneParams } from 'react-admin'

const address = '/v1/flows'

/** The Flows API, as far as a list and a page that shows one flow need it. */
const reads = {
  getList: async (_: string, { pagination, sort, filter }: GetListParams) => {
    const query = new URLSearchParams({ sort: `${sort?.order === 'DESC' ? '-' : ''}${sort?.field}` })
    query.set('page', String(pagination?.page))
    query.set('limit', String(pagination?.perPage))
    for (const [name, value] of Object.entries(filter)) query.set(`filter[${name}]`, String(value))
    const { json } = await fetchUtils.fetchJson(`${address}?${query}`)
    return { data: json.data, total: json.meta.total }
  },
  getOne: async (_: string, { id }: GetOneParams) => {
    const { json } = await fetchUtils.fetchJson(`${address}/${id}`)
    return { data: json.data }
  },
}

// Nothing else is asked of it.
export const dataProvider = reads as unknown as DataProvider
