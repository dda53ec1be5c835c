import { load } from 'cheerio'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Message, renderMessage } from '#app/mail/message.ts'
import { withoutSecrets } from '#app/mail/secret-addresses.ts'

const message: Message = {
  subject: 'Uw voortgang over "Bruggen"',
  pieces: [
    { paragraph: 'Goedemorgen,' },
    { heading: 'Deze week' },
    {
      list: [{ text: 'Maak een lijst', url: 'https://wijzer.example/a?b=1&c=2' }, { text: 'Los' }],
    },
    { link: 'Naar uw overzicht', url: 'https://wijzer.example/werk' },
  ],
  reason: 'u behandelaar bent',
}

test('text and HTML say the same', () => {
  const { text, html, headers } = renderMessage(message)
  expect(text).toContain('- Maak een lijst\n  https://wijzer.example/a?b=1&c=2')
  expect(text).toContain('DEZE WEEK')
  expect(text).toContain('U ontvangt dit bericht omdat u behandelaar bent.')
  const page = load(html)
  expect(page('html').attr('lang')).toBe('nl')
  expect(page('li a').attr('href')).toBe('https://wijzer.example/a?b=1&c=2')
  expect(page('footer').text()).toContain('U ontvangt dit bericht omdat u behandelaar bent.')
  expect(page('img')).toHaveLength(0)
  expect(headers['Auto-Submitted']).toBe('auto-generated')
  expect(headers['List-Unsubscribe']).toBeUndefined()
})

test('what people wrote never becomes markup', () => {
  fc.assert(
    fc.property(fc.string(), (words) => {
      const piece = [{ paragraph: words }, { list: [{ text: words, url: 'https://a.example/' }] }]
      const page = load(renderMessage({ ...message, subject: words, pieces: piece }).html)
      expect(page('main *').length).toBe(page('h1,p,ul,li,a,footer').length)
      const shown = words.replace(/\s+/g, ' ').trim()
      if (!shown.includes('\0')) expect(page('li a').text()).toBe(shown)
    }),
  )
  const nasty = '<script>alert(1)</script>'
  expect(renderMessage({ ...message, subject: nasty }).html).not.toContain('<script')
})

test('links lead to the web and nowhere else', () => {
  const pieces = [{ link: 'x', url: 'javascript:alert(1)' }]
  expect(() => renderMessage({ ...message, pieces })).toThrow(TypeError)
})

test('a digest can be ended with one click', () => {
  const url = 'https://wijzer.example/afmelden/abc'
  const { headers } = renderMessage({ ...message, unsubscribeUrl: url })
  expect(headers['List-Unsubscribe']).toBe(`<${url}>`)
  expect(headers['List-Unsubscribe-Post']).toBe('List-Unsubscribe=One-Click')
})

test('secrets in addresses are taken out, and only those', () => {
  const secret = `${'aB3_'.repeat(10)}xyz`
  expect(withoutSecrets(`ga naar https://a.example/bijwerken/${secret} nu`)).toBe(
    'ga naar https://a.example/bijwerken/… nu',
  )
  const plain = 'https://a.example/onderzoeken/een-titel-met-een-lange-naam/duinstad'
  expect(withoutSecrets(plain)).toBe(plain)
})
