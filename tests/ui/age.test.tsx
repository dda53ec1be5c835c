import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { Age } from '#app/ui/age.tsx'
import { Overdue } from '#app/ui/overdue.tsx'

const today = '2026-11-24'
const shown = (props: Omit<Parameters<typeof Age>[0], 'today'>) =>
  renderToStaticMarkup(<Age today={today} {...props} />)

describe('the age of the last message', () => {
  test('is told in the words of its place', () => {
    expect(shown({ last: '2026-11-03' })).toContain('>laatste bericht 3 weken geleden<')
    expect(shown({ last: '2026-11-03', as: 'sub' })).toContain('>bericht 3 weken geleden<')
    expect(shown({ last: '2026-11-03', as: 'cell' })).toContain('>3 weken geleden<')
    expect(shown({ last: null, as: 'cell' })).toContain('>nog geen<')
  })

  test('stands out from six months on', () => {
    expect(shown({ last: '2026-05-25' })).not.toContain('<b>')
    expect(shown({ last: '2026-05-24' })).toContain('<b>laatste bericht 6 maanden geleden</b>')
    expect(shown({ last: '2025-09-20', as: 'sub' })).toContain('<b>14 maanden geen bericht</b>')
  })

  test('without any message counts from when one could expect it', () => {
    expect(shown({ last: null })).not.toContain('<b>')
    expect(shown({ last: null, since: '2026-09-01' })).not.toContain('<b>')
    expect(shown({ last: null, since: '2025-11-04' })).toContain('<b>nog geen bericht</b>')
  })

  test('is quiet where no message is expected any more', () => {
    expect(shown({ last: '2025-01-01', quiet: true, as: 'sub' })).not.toContain('<b>')
  })
})

test('overdue says how long and which deadline', () => {
  expect(renderToStaticMarkup(<Overdue days={1} />)).toBe(
    '<span class="overdue"><b>1 dag te laat</b></span>',
  )
  expect(renderToStaticMarkup(<Overdue days={12} what="raad informeren" />)).toContain(
    '<b>12 dagen te laat</b> (raad informeren)',
  )
})
