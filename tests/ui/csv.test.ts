import { expect, test } from 'vitest'
import { csvOf, dutchCsvOf } from '#app/ui/csv.ts'

test('no spreadsheet takes a text for a formula', () => {
  expect(csvOf([['a'], ['=1+1'], ['zeg "ja", nu'], [null], ['＝1+1']], ',')).toBe(
    'a\r\n\'=1+1\r\n"zeg ""ja"", nu"\r\n\r\n\'＝1+1\r\n',
  )
})

test('a number below zero stays a number', () => {
  expect(csvOf([[-3, '-3']], ',')).toBe("-3,'-3\r\n")
})

test('a Dutch Excel sees its columns', () => {
  expect(dutchCsvOf([['een, twee', 'drie;vier']])).toBe('\ufeffeen, twee;"drie;vier"\r\n')
})
