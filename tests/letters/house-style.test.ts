import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { houseStyleOf } from '#app/letters/house-style.ts'

test.each(['duin', 'polder', 'vaart', 'linde'])(
  'letters in the theme %s have its accent',
  (theme) => {
    const css = readFileSync(`app/ui/styles/themes/${theme}.css`, 'utf8')
    const [, accent] = /accent-1-color-default: (#[0-9a-f]{6})/.exec(css) ?? []
    expect(houseStyleOf(theme)).toMatchObject({
      accent,
      logo: expect.stringContaining(String(accent)),
    })
  },
)

test('a theme that is not known gives the neutral one', () => {
  expect(houseStyleOf('bestaat-niet')).toEqual(houseStyleOf('neutraal'))
})
