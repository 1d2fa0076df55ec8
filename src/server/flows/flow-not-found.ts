import { Refusal } from '../refusal.ts'

export const flowNotFound = () => new Refusal(404, 'flow_not_found')
