const ring = '<circle cx="8" cy="8" r="6.5" fill="none" stroke="currentColor" stroke-width="2"/>'
const box = '<path d="M2 2h12v12H2z" fill="none" stroke="currentColor" stroke-width="2"/>'
const dashes =
  '<circle cx="8" cy="8" r="6.5" fill="none" stroke="currentColor" stroke-width="2" stroke-dasharray="3.1 2"/>'
const stroke = 'fill="none" stroke="currentColor" stroke-width="2"'

/** Drawings of 16 by 16 in `currentColor`, in the order of the strip. Cut-outs are holes, not white. */
export const phaseShapes = {
  dashedCircle: dashes,
  dottedCircle: `${dashes}<circle cx="8" cy="8" r="2.5" fill="currentColor"/>`,
  square: box,
  halfCircle: `${ring}<path d="M8 1.5a6.5 6.5 0 0 1 0 13z" fill="currentColor"/>`,
  checkedCircle: `${ring}<path d="M4.8 8.3 7 10.5l4.2-4.6" ${stroke}/>`,
  filledCheckedCircle:
    '<path fill="currentColor" fill-rule="evenodd" d="M8 .5a7.5 7.5 0 1 1 0 15 7.5 7.5 0 0 1 0-15zM4.1 7.6 2.7 9 7 13.2l6.3-6.9-1.5-1.35-4.85 5.3z"/>',
  filledCheckedSquare:
    '<path fill="currentColor" fill-rule="evenodd" d="M1 1h14v14H1zM4.1 7.3 2.7 8.7 7 12.9l6.3-6.9-1.5-1.35-4.85 5.3z"/>',
  slashedCircle: `${ring}<path d="m3.5 12.5 9-9" ${stroke}/>`,
  crossedCircle: `${ring}<path d="m5.3 5.3 5.4 5.4m0-5.4-5.4 5.4" ${stroke}/>`,
  barredCircle: `${ring}<path d="M4.5 8h7" ${stroke}/>`,
  slashedSquare: `${box}<path d="m2 14 12-12" ${stroke}/>`,
} as const

export type PhaseShape = keyof typeof phaseShapes

/** One shape as an SVG document of 16 by 16 in `colour`, for renderings without a style sheet. */
export function phaseShapeSvg(shape: PhaseShape, colour: string): string {
  const drawing = phaseShapes[shape].replaceAll('currentColor', colour)
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16">${drawing}</svg>`
}

/** All shapes in a row, 20 apart: what `styles/phases.svg` holds and the style sheet uses as a mask. */
export function phaseStrip(): string {
  const drawings = Object.values(phaseShapes).map(
    (drawing, place) => `<g transform="translate(${place * 20})">${drawing}</g>`,
  )
  const width = drawings.length * 20
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} 16" width="${width}" height="16">\n<title>Vormen van de fasen</title>\n${drawings.join('\n')}\n</svg>\n`
}
