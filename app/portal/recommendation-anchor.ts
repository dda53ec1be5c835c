/** Where on the page of a municipality one recommendation stands: `aanbeveling-5a`. */
export function recommendationAnchor(number: string): string {
  return `aanbeveling-${number.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`
}
