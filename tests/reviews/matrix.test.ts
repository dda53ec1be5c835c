import { describe, expect, it } from 'vitest'
import { matrixOf } from '#app/reviews/matrix.ts'
import { reportMatrix } from '#app/reviews/report-matrix.server.ts'
import { clockAt } from '#app/workflow/clock.ts'
import { leidschendamVoorburg, oegstgeest, voorschoten, wassenaar } from '#db/demo/people.ts'
import { demoDatabase } from '#tests/support/demo.ts'
import { duinstad, elders, polderdam, smallWorld } from '#tests/support/world.ts'

describe('the matrix of a report', () => {
  it('lays seven recommendations beside one another over four municipalities', () => {
    const db = demoDatabase()
    const context = { db, clock: clockAt('2026-11-24T09:00:00.000Z') }
    const codes = [wassenaar, voorschoten, oegstgeest, leidschendamVoorburg]
    const matrix = reportMatrix(context, 1, codes)
    expect(matrix.municipalities.map((one) => one.code)).toEqual(codes)
    expect(matrix.rows.map((row) => row.recommendation.number)).toEqual([...'1234567'])
    const third = matrix.rows[2]?.cells ?? []
    expect(third[0]).toMatchObject({ phase: 'not_adopted', endedOn: '2025-11-04', overdue: null })
    expect(third[1]).toMatchObject({ phase: 'in_progress', lastUpdateOn: '2025-09-24' })
    const fourth = matrix.rows[3]?.cells[0]
    expect(fourth).toMatchObject({ phase: 'reported_done', review: { verdict: 'mostly' } })
  })

  it('leaves a column out for a municipality without the report', () => {
    const world = smallWorld()
    const { reportId } = world.withReport([duinstad])
    const matrix = reportMatrix(world.context, reportId, [duinstad, polderdam, elders])
    expect(matrix.municipalities.map((one) => one.code)).toEqual([duinstad])
    expect(matrix.rows).toHaveLength(3)
  })

  it('leaves a cell empty where a recommendation does not concern a municipality', () => {
    const places = ['GM0001', 'GM0002'].map((code) => ({ code, slug: code, name: code }))
    const plain = { title: 'x', priority: false, parentId: null }
    const later = { ...plain, id: 8, number: '10', position: 10 }
    const earlier = { ...plain, id: 9, number: '2', position: 2 }
    const matrix = matrixOf(places, [
      { municipalityCode: 'GM0001', recommendation: later, cell: 'a' },
      { municipalityCode: 'GM0001', recommendation: earlier, cell: 'b' },
      { municipalityCode: 'GM0002', recommendation: earlier, cell: 'c' },
    ])
    expect(matrix.rows.map((row) => [row.recommendation.number, ...row.cells])).toEqual([
      ['2', 'b', 'c'],
      ['10', 'a', null],
    ])
  })
})
