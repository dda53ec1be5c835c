import { expect, it } from 'vitest'
import { executorsIn } from '#app/reports/intake/executors.ts'

it('tells who carries out what others commission, whoever stands first', () => {
  expect(
    executorsIn(
      'Inburgering in Tiel en Culemborg wordt uitgevoerd door de gemeente West Betuwe.\nDe gemeente Nijmegen voert de taak uit in opdracht van de gemeente Buren.\nRenkum besteedt dit uit aan de gemeente Arnhem.',
    ).map(({ code, executor }) => `${code} ${executor}`),
  ).toEqual(['GM0281 West Betuwe', 'GM0216 West Betuwe', 'GM0214 Nijmegen', 'GM0274 Arnhem'])
})

it('leaves out what the source says in two ways, and what it does not say', () => {
  expect(
    executorsIn(
      'De gemeente Ede voert dit uit voor Renkum. De gemeente Arnhem voert dit uit voor Renkum.\nHet onderzoek is uitgevoerd door Bureau Stroom. Tiel en Buren voeren dit zelf uit.',
    ),
  ).toEqual([])
})
