import { load } from 'cheerio'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test, vi } from 'vitest'
import { ErrorPage } from '#app/ui/error-page.tsx'
import { gallery } from './gallery.tsx'

describe.each(Object.entries(gallery))('the page "%s" of all pieces', (_name, Page) => {
  const complaints = vi.spyOn(console, 'error')
  const markup = renderToStaticMarkup(<Page />)
  const complained = complaints.mock.calls.length
  const page = load(markup)

  test('renders without a complaint of React', () => {
    expect(complained).toBe(0)
  })

  test('has no inline style, script or handler, which the CSP forbids', () => {
    expect(page('[style], style').length).toBe(0)
    expect(page('script:not([src])').length).toBe(0)
    expect(markup).not.toMatch(/ on[a-z]+="/)
  })

  test('has one h1, headings that skip no level, and one main that the skip link leads to', () => {
    const levels = page('h1, h2, h3, h4')
      .map((_, heading) => Number(heading.tagName.slice(1)))
      .get()
    expect(levels.filter((level) => level === 1).length).toBe(1)
    for (const [place, level] of levels.entries()) {
      expect(level - (levels[place - 1] ?? 1)).toBeLessThanOrEqual(1)
    }
    expect(page(`main${page('a.skip').attr('href')}`).length).toBe(1)
  })

  test('has every id once, and every reference leads somewhere', () => {
    const ids = page('[id]')
      .map((_, element) => page(element).attr('id'))
      .get()
    expect(new Set(ids).size).toBe(ids.length)
    const references = page('[aria-describedby], label[for], .error-summary a')
      .map((_, element) => {
        const at = page(element)
        return at.attr('aria-describedby') ?? at.attr('for') ?? at.attr('href')?.slice(1) ?? ''
      })
      .get()
      .flatMap((list) => list.split(' '))
    expect(references.filter((id) => !ids.includes(id))).toEqual([])
  })

  test('names every control', () => {
    const unnamed = page('input:not([type=hidden]), select, textarea').filter(
      (_, control) => page(`label[for="${page(control).attr('id')}"]`).text() === '',
    )
    expect(unnamed.length).toBe(0)
  })
})

describe('the form pieces', () => {
  const page = load(renderToStaticMarkup(<gallery.update />))

  test('keep a typed date that is none, in a field that can show it', () => {
    const field = page('#date')
    expect([field.attr('type'), field.attr('value')]).toEqual(['text', '31-06-2026'])
    expect(field.attr('aria-invalid')).toBe('true')
  })

  test('put all errors on top, with the focus, linked to the fields', () => {
    const summary = page('.error-summary[role=alert][autofocus][tabindex=-1]')
    expect(summary.find('a').length).toBe(3)
    expect(page('.error-summary a[href="#status"]').length).toBe(1)
    expect(page('#status').attr('type')).toBe('radio')
  })

  test('say in the label what is not required', () => {
    expect(page('label[for=file]').text()).toBe('Bewijsstuk (niet verplicht)')
    expect(page('label[for=done]').text()).toBe('Wat is er gedaan?')
  })
})

describe('an error page', () => {
  test('says in Dutch what happened, and the sentence of a rule where there is one', () => {
    expect(renderToStaticMarkup(<ErrorPage status={404} />)).toContain('Deze pagina bestaat niet')
    expect(renderToStaticMarkup(<ErrorPage status={418} />)).toContain('Er ging iets mis')
    expect(renderToStaticMarkup(<ErrorPage status={409} message="Al afgedaan." />)).toContain(
      'Al afgedaan.',
    )
  })
})
