/** NIST SP 800-63B and ASVS 5.0 (6.2): length counts, not kinds of characters. */
export const shortestPassword = 12
export const longestPassword = 200

/** Words of the place itself that a guesser tries first. */
const placeWords = [
  'opvolgwijzer',
  'rekenkamer',
  'gemeente',
  'gemeenteraad',
  'wachtwoord',
  'griffie',
]

/** Whose password it is. */
export type PasswordOwner = { name: string; email: string }

/**
 * Why `password` is not good enough, in Dutch; null when it is. `common` holds known passwords in small letters.
 */
export function passwordProblem(
  password: string,
  owner: PasswordOwner,
  common: ReadonlySet<string>,
): string | null {
  const length = [...password].length
  if (length < shortestPassword)
    return `Gebruik ten minste ${shortestPassword} tekens, bijvoorbeeld vier woorden achter elkaar`
  if (length > longestPassword) return `Gebruik ten hoogste ${longestPassword} tekens`
  const small = password.toLowerCase()
  if (common.has(small))
    return 'Dit wachtwoord staat op een lijst van bekende wachtwoorden; kies een ander'
  if (new Set(small).size < 5 || isRun(small))
    return 'Dit wachtwoord is te gemakkelijk te raden; kies een ander'
  if (leftOver(small, owner).length < 6)
    return 'Dit wachtwoord bestaat bijna helemaal uit uw naam of uit woorden van deze site; kies een ander'
  return null
}

/** Whether each character follows the one before it, or the text is a piece that comes back. */
function isRun(text: string): boolean {
  const steps = [...text]
    .slice(1)
    .map((character, at) => character.charCodeAt(0) - text.charCodeAt(at))
  if (steps.every((step) => step === steps[0])) return true
  return /^(.{1,5})\1+$/s.test(text)
}

/** The letters and digits that stay when names and words of the place are taken out. */
function leftOver(text: string, { name, email }: PasswordOwner): string {
  const words = [
    ...name.toLowerCase().split(/[^\p{L}\d]+/u),
    ...email.toLowerCase().split(/[^\p{L}\d]+/u),
  ]
  const known = [...placeWords, ...words].filter((word) => word.length >= 4)
  return known
    .sort((a, b) => b.length - a.length)
    .reduce((rest, word) => rest.replaceAll(word, ''), text)
    .replace(/[^\p{L}\d]/gu, '')
}
