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

/** The house style of the theme with this name; the neutral one where there is none. */
export function houseStyleOf(themeName: string): HouseStyle {
  const theme = themeNamed(themeName)
  const accent = accents[theme]
  return {
    accent,
    logo: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path d="${marks[theme]}" fill="${accent}"/></svg>`,
  }
}
