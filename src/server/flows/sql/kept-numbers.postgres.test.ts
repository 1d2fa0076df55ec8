import { inject } from 'vitest'
import { openDatabase } from '../../db/open-database.ts'
import { newDatabase } from '../../db/postgres/new-database-for-test.ts'
import { describeKeptNumbers } from './kept-numbers.contract.ts'

describeKeptNumbers(async () => openDatabase(await newDatabase(inject('postgres'))), 6)
