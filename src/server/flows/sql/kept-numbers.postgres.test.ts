import { openEmptyDatabase } from '../../db/postgres/empty-database-for-test.ts'
import { describeKeptNumbers } from './kept-numbers.contract.ts'

describeKeptNumbers(openEmptyDatabase, 6)
