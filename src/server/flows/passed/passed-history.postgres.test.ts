import { openEmptyDatabase } from '../../db/postgres/empty-database-for-test.ts'
import { describePassedHistory } from './passed-history.contract.ts'

describePassedHistory('on PostgreSQL', openEmptyDatabase)
