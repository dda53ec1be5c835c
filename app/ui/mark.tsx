import type { Theme } from './theme.ts'

/** Drawings of 24 by 24 in one colour. Those of the themes are made up: no municipality bears them. */
export const marks: Record<Theme, string> = {
  neutraal:
    'M3 4h13v3H3zM3 10.5h8v3H3zM3 17h5v3H3zm9.6-.6 2.4 2.4 5.6-6.9 2.3 1.9-7.7 9.5-4.7-4.8z',
  duin: 'M2 17c4 0 5-8 9-8s5 5 11 5v3c-7 0-8-5-11-5s-4 8-9 8zm0 5c5 0 7-3 10-3s5 2 10 2v2H2zM18 2a3 3 0 1 1 0 6 3 3 0 0 1 0-6z',
  polder: 'M2 2h9v9H2zm11 0h9v4h-9zm0 6h9v14h-9zM2 13h9v3H2zm0 5h9v4H2z',
  vaart:
    'M2 13h20l-3 5H5zM11 2h2v9h-2zm3 1 6 8h-6zM2 20c3 0 3 1.5 5 1.5s3-1.5 5-1.5 3 1.5 5 1.5 2-1.5 5-1.5v2.4H2z',
  linde:
    'M12 2c6 3 8.5 8 7 11.5-1 2.3-3.2 3-5.7 2.400V22h-2.600v-6.100c-2.500.6-4.700-.1-5.700-2.400C3.500 10 6 5 12 2z',
}

/** The mark of a theme; the name beside it says what it is. */
export function Mark({ theme }: { theme: Theme }) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <path d={marks[theme]} fill="currentColor" />
    </svg>
  )
}
