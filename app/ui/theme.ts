export const themes = ['neutraal', 'duin', 'polder', 'vaart', 'linde'] as const

/** A municipality's look: colours in `styles/themes/<name>.css`, logo in `mark.tsx`. All are made up. */
export type Theme = (typeof themes)[number]

/** Themes by their colour. */
export const themeWords: Record<Theme, string> = {
  neutraal: 'neutraal',
  duin: 'blauw',
  polder: 'groen',
  vaart: 'bruin',
  linde: 'paars',
}

/** The theme of that name; the neutral one where there is none. */
export function themeNamed(name: string | null | undefined): Theme {
  return themes.find((theme) => theme === name) ?? 'neutraal'
}
