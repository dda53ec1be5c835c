import { readFileSync } from 'node:fs'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { PhaseBadge } from '#app/ui/phase-badge.tsx'
import { phaseShapeSvg, phaseShapes, phaseStrip } from '#app/ui/phase-shapes.ts'
import { phaseWords, toneOnPaper } from '#app/ui/phase-words.ts'
import { phases } from '#db/schema/codes.ts'

const styles = (name: string) =>
  readFileSync(new URL(`../../app/ui/styles/${name}`, import.meta.url), 'utf8')

describe('a phase', () => {
  test('has a word and a shape of its own', () => {
    const words = new Set(phases.map((phase) => phaseWords[phase].word))
    const shapes = new Set(phases.map((phase) => phaseWords[phase].shape))
    expect([words.size, shapes.size]).toEqual([phases.length, phases.length])
  })

  test('is one element', () => {
    expect(renderToStaticMarkup(<PhaseBadge phase="awaiting_decision" />)).toBe(
      '<span class="phase phase-awaiting_decision">Wacht op raadsbesluit</span>',
    )
  })

  test('shows in the style sheet the shape at its place in the strip, in the colour of its tone', () => {
    const sheet = styles('phase.css')
    for (const phase of phases) {
      const { shape, tone } = phaseWords[phase]
      const place = Object.keys(phaseShapes).indexOf(shape)
      const masked =
        place === 0 ? 'mask: url("./phases.svg") 0 0' : `mask-position: ${-1.25 * place}em 0`
      expect(sheet).toContain(
        `.phase-${phase} {\n  color: var(--opvolgwijzer-phase-${tone}-color);`,
      )
      if (place > 0) expect(sheet).toContain(`.phase-${phase}::before {\n  ${masked};`)
      else expect(sheet).toContain(masked)
    }
  })

  test('has on paper the colour that the light tokens give it', () => {
    const tokens = styles('tokens.css')
    for (const [tone, colour] of Object.entries(toneOnPaper)) {
      expect(tokens).toContain(`--opvolgwijzer-phase-${tone}-color: ${colour};`)
    }
  })

  test('has its drawing in the strip that the style sheet uses', () => {
    expect(styles('phases.svg')).toBe(phaseStrip())
    expect(phaseShapeSvg('square', '#123456')).not.toContain('currentColor')
  })
})
