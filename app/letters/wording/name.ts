/** `de Rekenkamer WVOLV`; a name that brings its own article keeps it. */
export function theAuditOffice(name: string): string {
  return /^(de|het)\s/i.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : `de ${name}`
}

/** `het college van burgemeester en wethouders van Leidschendam-Voorburg`. */
export function theCollege(municipalityName: string): string {
  return `het college van burgemeester en wethouders van ${municipalityName}`
}

/** Who does the work, as it was typed, in running text: `de gemeente Leiden`, `VluchtelingenWerk`. */
export function executorName(executor: string): string {
  return executor.trim().replace(/^gemeente\s/i, 'de gemeente ')
}

/** A title in the quotation marks that Dutch print uses. */
export function quoted(text: string): string {
  return `‘${text.replace(/[.\s]+$/u, '')}’`
}
