import { phaseShapeSvg } from '#app/ui/phase-shapes.ts'
import { phaseWords, toneOnPaper } from '#app/ui/phase-words.ts'
import { type Phase, phases } from '#db/schema/codes.ts'

/** How a phase looks on paper: its colour `#rrggbb`, its shape as SVG in that colour and in white. */
export type PhaseLook = { colour: string; svg: string; white: string }

export function phaseLook(phase: Phase): PhaseLook {
  const { shape, tone } = phaseWords[phase]
  const colour = toneOnPaper[tone]
  return { colour, svg: phaseShapeSvg(shape, colour), white: phaseShapeSvg(shape, '#ffffff') }
}

/** The look of every phase, for renderings that know no style sheet. */
export function phaseLooks(): Record<Phase, PhaseLook> {
  return Object.fromEntries(phases.map((phase) => [phase, phaseLook(phase)])) as Record<
    Phase,
    PhaseLook
  >
}

/** The shape in white as the address of a picture, to stand on its colour. */
export function phaseImage(phase: Phase): string {
  return `data:image/svg+xml,${encodeURIComponent(phaseLook(phase).white)}`
}
