import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { contrast } from '#app/ui/contrast.ts'
import { themes } from '#app/ui/theme.ts'

/** Contrast after WCAG 2.2, 1.4.3 (text 4.5) and 1.4.11 (edges of controls 3), of every theme, light and dark. */

type Tokens = Map<string, string>

const styles = (name: string) =>
  readFileSync(new URL(`../../app/ui/styles/${name}`, import.meta.url), 'utf8')

function colours(css: string): Tokens {
  const found = css.matchAll(/--([\w-]+): (#[0-9a-f]{3,6});/g)
  return new Map([...found].map(([, name = '', value = '']) => [name, value]))
}

/** The tokens of a sheet in the light, and those that the dark sets anew. */
function lightAndDark(css: string): [Tokens, Tokens] {
  const [light = '', dark = ''] = css.split('@media screen and (prefers-color-scheme: dark)')
  return [colours(light), colours(dark)]
}

const [light, dark] = lightAndDark(styles('tokens.css'))
const looks = themes.flatMap((theme) => {
  const own = theme === 'neutraal' ? '' : styles(`themes/${theme}.css`)
  const [ownLight, ownDark] = lightAndDark(own)
  return [
    [`${theme}, light`, new Map([...light, ...ownLight])],
    [`${theme}, dark`, new Map([...light, ...dark, ...ownLight, ...ownDark])],
  ] as const
})

const grounds = ['bg-document', 'bg-default', 'bg-subtle'].map(
  (name) => `basis-color-default-${name}`,
)
const texts = [
  'basis-color-default-color-default',
  'basis-color-default-color-subtle',
  'basis-color-accent-1-color-default',
  'basis-color-negative-color-default',
  ...['waiting', 'planning', 'working', 'reported', 'done', 'closed', 'aside'].map(
    (tone) => `opvolgwijzer-phase-${tone}-color`,
  ),
]
const pairs: [string, string, number][] = [
  ...texts.flatMap((text) =>
    grounds.map((ground): [string, string, number] => [text, ground, 4.5]),
  ),
  ...['negative', 'warning', 'positive', 'info'].flatMap((kind): [string, string, number][] => [
    ['basis-color-default-color-default', `basis-color-${kind}-bg-subtle`, 4.5],
    ['basis-color-accent-1-color-default', `basis-color-${kind}-bg-subtle`, 4.5],
    [`basis-color-${kind}-color-default`, `basis-color-${kind}-bg-subtle`, 3],
  ]),
  ['basis-color-negative-color-default', 'basis-color-negative-bg-subtle', 4.5],
  ['basis-color-accent-1-color-default', 'basis-color-accent-1-bg-subtle', 4.5],
  ['basis-color-action-1-inverse-color-default', 'basis-color-action-1-inverse-bg-default', 4.5],
  ['basis-color-action-1-inverse-color-default', 'basis-color-action-1-inverse-bg-hover', 4.5],
  ['basis-color-negative-inverse-color-default', 'basis-color-negative-inverse-bg-default', 4.5],
  ['basis-form-control-border-color', 'basis-form-control-bg-color', 3],
  ['basis-form-control-border-color', 'basis-color-default-bg-document', 3],
  ['basis-focus-outline-color', 'basis-color-default-bg-document', 3],
]

test('contrast is computed as WCAG does', () => {
  expect(contrast('#fff', '#000000')).toBeCloseTo(21)
  expect(contrast('#767676', '#fff')).toBeCloseTo(4.54, 2)
})

describe.each(looks)('the look "%s"', (_name, tokens) => {
  test('has enough contrast everywhere', () => {
    const poor = pairs.flatMap(([front, back, least]) => {
      const found = contrast(tokens.get(front) ?? '', tokens.get(back) ?? '')
      return found >= least ? [] : [`${front} on ${back}: ${found.toFixed(2)} < ${least}`]
    })
    expect(poor).toEqual([])
  })
})
