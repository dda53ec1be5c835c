import { describe, expect, it } from 'vitest'
import { NotFound } from '#app/workflow/errors.ts'
import { idFrom } from '#app/workflow/input.ts'
import { insideTarget, savedAt, withReturn } from '#app/workflow/return-to.ts'

describe('insideTarget', () => {
  it.each([
    ['/werk?pagina=2', '/werk?pagina=2'],
    [null, '/werk'],
    ['https://elders.example/', '/werk'],
    ['//elders.example/', '/werk'],
    ['/\\elders.example/', '/werk'],
    ['javascript:alert(1)', '/werk'],
    ['/werk/../..//elders.example', '/werk'],
    ['/\t/elders.example', '/werk'],
    ['/werk#<script>', '/werk'],
  ])('%j goes to %j', (target, expected) => {
    expect(insideTarget(target, '/werk')).toBe(expected)
  })
})

describe('savedAt', () => {
  it('goes back to where one came from, and says what was saved about what', () => {
    const request = new Request(
      'http://hier.example/werk/opvolgingen/3/bericht?terug=%2Fwerk%3Fpagina%3D2',
    )
    expect(savedAt(request, '/werk/opvolgingen/3', 'bericht', 3)).toBe(
      '/werk?pagina=2&bewaard=bericht&over=3',
    )
    const bare = new Request('http://hier.example/werk/opvolgingen/3/bericht')
    expect(savedAt(bare, '/werk/opvolgingen/3', 'bericht')).toBe(
      '/werk/opvolgingen/3?bewaard=bericht',
    )
  })

  it('is led there by a link that carries the way back', () => {
    expect(withReturn('/a?b=1', '/werk?x=ja&y=nee')).toBe('/a?b=1&terug=%2Fwerk%3Fx%3Dja%26y%3Dnee')
  })
})

describe('idFrom', () => {
  it('takes a positive number and nothing else', () => {
    expect(idFrom('12')).toBe(12)
    for (const wrong of [undefined, '', '0', '-1', '1.5', '1e3', 'abc', '9'.repeat(16)])
      expect(() => idFrom(wrong)).toThrow(NotFound)
  })
})
