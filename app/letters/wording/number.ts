const words = [
  'nul',
  'één',
  'twee',
  'drie',
  'vier',
  'vijf',
  'zes',
  'zeven',
  'acht',
  'negen',
  'tien',
  'elf',
  'twaalf',
  'dertien',
  'veertien',
  'vijftien',
  'zestien',
  'zeventien',
  'achttien',
  'negentien',
  'twintig',
]

/** A whole number as Dutch running text writes it: in words up to twenty, in figures above (`zeven`, `1.250`). */
export function numberWord(count: number): string {
  return words[count] ?? count.toLocaleString('nl-NL')
}

/** `één stap`, `zeven stappen`; the caller leaves the sentence out at nought. */
export function counted(count: number, singular: string, plural: string): string {
  return `${numberWord(count)} ${count === 1 ? singular : plural}`
}

/** The first letter as a capital, as Dutch writes it: `IJsbaan`, `’s-Gravenhage`, `Eén` without its first accent. */
export function capital(text: string): string {
  const [, before = '', rest = ''] = /^(['’][a-z][- ])?(.*)$/su.exec(text) ?? []
  if (rest.startsWith('ij')) return `${before}IJ${rest.slice(2)}`
  if (rest.startsWith('één')) return `${before}Eén${rest.slice(3)}`
  return before + rest.charAt(0).toUpperCase() + rest.slice(1)
}
