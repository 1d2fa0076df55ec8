import { openDatabase } from '../../db/open-database.ts'
import { describeKeptNumbers } from './kept-numbers.contract.ts'

describeKeptNumbers(() => openDatabase('file::memory:'), 60)
