/** `a`, `a en b`, `a, b en c`. */
export function listed(items: readonly string[]): string {
  if (items.length < 2) return items.join('')
  return `${items.slice(0, -1).join(', ')} en ${items.at(-1)}`
}

/**
 * Recommendation numbers in running text: `aanbeveling 2`, `aanbevelingen 1, 3 en 5a`. Runs of three or more whole
 * numbers are drawn together: `aanbevelingen 1 tot en met 4 en 7`.
 */
export function recommendationNumbers(numbers: readonly string[]): string {
  const word = numbers.length === 1 ? 'aanbeveling' : 'aanbevelingen'
  return `${word} ${listed(runs(numbers))}`
}

/** The same in a sentence, where more than one take an article: `over de aanbevelingen 1 en 3`. */
export function theRecommendations(numbers: readonly string[]): string {
  return `${numbers.length === 1 ? '' : 'de '}${recommendationNumbers(numbers)}`
}

function runs(numbers: readonly string[]): string[] {
  const parts: string[] = []
  for (let start = 0; start < numbers.length; ) {
    let end = start
    while (followsOn(numbers[end], numbers[end + 1])) end += 1
    const first = numbers[start] ?? ''
    if (end - start >= 2) parts.push(`${first} tot en met ${numbers[end]}`)
    else parts.push(...numbers.slice(start, end + 1))
    start = end + 1
  }
  return parts
}

function followsOn(number: string | undefined, next: string | undefined): boolean {
  return (
    /^\d+$/.test(number ?? '') && /^\d+$/.test(next ?? '') && Number(next) === Number(number) + 1
  )
}
