import { answerOf } from './answer-time.ts'
import type { MeasuredServer } from './measured-server.ts'
import { depth, newFlow, type Requests } from './requests.ts'

const first = '/v1/flows?filter[status]=published'

type List = { data: { id: string }[]; meta: { last_page: number } }

export const ourRequests = async (server: MeasuredServer): Promise<Requests> => {
  const { data, meta } = await answerOf<List>(server, first)
  return {
    first: { path: first },
    deep: { path: `${first}&page=${Math.floor(meta.last_page * depth)}` },
    one: { path: `/v1/flows/${data[0]!.id}` },
    create: { method: 'POST', path: '/v1/flows', body: newFlow },
  }
}
