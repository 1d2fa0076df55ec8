import { openDatabase } from '../../db/open-database.ts'
import { describePassedHistory } from './passed-history.contract.ts'

describePassedHistory('in a file', () => openDatabase('file::memory:'))
