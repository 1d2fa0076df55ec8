import { openEmptyDatabase } from '../../db/postgres/empty-database-for-test.ts'
import { describeKeptOutcomes } from './kept-outcomes.contract.ts'

describeKeptOutcomes('on PostgreSQL', openEmptyDatabase)
