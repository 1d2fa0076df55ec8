import { inject } from 'vitest'
import { newDatabase } from './db/postgres/new-database-for-test.ts'
import { describeRestartsInFront } from './restarts-in-front.contract.ts'

describeRestartsInFront('on PostgreSQL', () => newDatabase(inject('postgres')))
