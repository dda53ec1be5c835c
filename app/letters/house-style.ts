import { contrast } from '#app/ui/contrast.ts'
import { marks } from '#app/ui/mark.tsx'
import { type Theme, themeNamed } from '#app/ui/theme.ts'

/**
 * How letters of one sender look: an accent colour `#rrggbb` dark enough for text on white, and a logo as SVG (null:
 * the name alone). Frozen with the letter, so that a new house style changes no letter that was sent.
 */
export type HouseStyle = { accent: string; logo: string | null }

/** The accent on paper of each theme, as `accent-1` in its style sheet. */
const accents: Record<Theme, string> = {
  neutraal: '#0a5a68',
  duin: '#1f4e8c',
  polder: '#35621f',
  vaart: '#6d4526',
  linde: '#6a2f79',
}

/** What a municipality chose itself: a colour (empty: that of the theme) and a logo as PNG (null: that of the theme). */
export type OwnStyle = { accent: string; logo: Uint8Array | null }

const noOwnStyle: OwnStyle = { accent: '', logo: null }

/** Contrast that text on paper needs at least (WCAG 2.2, 1.4.3). */
const leastContrast = 4.5

/** Why a colour `#rrggbb` can't be that of a letter; null: it can. */
export function accentProblem(accent: string): string | null {
  if (!/^#[0-9a-f]{6}$/.test(accent)) {
    return 'Schrijf de kleur als # met zes tekens, zoals #1f4e8c'
  }
  const found = contrast(accent, '#ffffff')
  if (found >= leastContrast) return null
  // Down, so that what falls short never reads as enough.
  const shown = (Math.floor(found * 10) / 10).toLocaleString('nl-NL')
  return `Deze kleur is te licht voor tekst op wit papier: het contrast is ${shown} en moet ten minste 4,5 zijn. Kies een donkerder kleur`
}

/** A PNG as SVG document of the same proportions, for renderings that take a logo as SVG. */
function pictureSvg(png: Uint8Array): string {
  const bytes = Buffer.from(png)
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><image width="${width}" height="${height}" href="data:image/png;base64,${bytes.toString('base64')}"/></svg>`
}

/** The house style of the theme with this name (the neutral one where there is none), with what is chosen itself. */
export function houseStyleOf(themeName: string, own: OwnStyle = noOwnStyle): HouseStyle {
  const theme = themeNamed(themeName)
  const accent = own.accent || accents[theme]
  if (own.logo !== null) return { accent, logo: pictureSvg(own.logo) }
  return {
    accent,
    logo: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path d="${marks[theme]}" fill="${accent}"/></svg>`,
  }
}
