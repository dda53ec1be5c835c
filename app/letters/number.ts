/** The number of a letter by a municipality's pattern, in which `{jaar}` and `{volgnummer}` are filled in. */
export function letterNumber(pattern: string, year: string, sequence: number): string {
  return pattern.replaceAll('{jaar}', year).replaceAll('{volgnummer}', String(sequence))
}
