/** The sign before a list item. */
export interface Marker {
  kind: 'bullet' | 'number' | 'letter' | 'roman' | 'code'
  /** As printed, without punctuation: `3`, `a`, `III`, `A1`, `3.2.1`; empty for a bullet. */
  label: string
  /** Length of the marker with its punctuation and the space after it. */
  length: number
  /** The marker ended in a parenthesis: `a)`, `(a)`. */
  bracket: boolean
}

const bullet =
  /^(?:[•·●▪■□◦○‣⁃∙➢➤►▶✓✔✗✘→»›▸>\uf0b7\uf0a7\uf0d8]|[-–—*](?=\s)|o(?=\s{1,4}[A-Z]))\s*/u
const number = /^[([]?(\d{1,2})(?:\.\)?|[)\]]|:|\/(?=\s)|\s+[–—-](?=\s))\s*(?=\D|$)/
const numberedSection = /^(\d{1,2}(?:\.\d{1,2}){1,3})\.?\)?\s+/
const letter = /^\(?([a-z])(?:[.)]|\.\))\s+/
const capital = /^\(?([A-H])(?:[.)]|\.\))\s+/
const roman = /^\(?(?=[IVX])(X{0,2}(?:IX|IV|V?I{0,3}))(?:[.):]\s*|\s+(?=[A-Z]))/
const bareLetter = /^([a-h])\s+(?=\p{Lu})|^([b-h])\s+(?=\p{Ll})/u
const smallRoman = /^\(?(?=[ivx])(x{0,2}(?:ix|iv|v?i{1,3}|v))[.)]\s+/
const code = /^\(?([A-Z]{1,2}\.?\d{1,2}|\d{1,2}[a-z])(?:[.):]\s*|\s+(?=\p{Lu}))/u
const bareNumber = /^(\d{1,2})\s+(?=\p{Lu})/u

/** Reads the list marker at the start of `text`; null when it starts with ordinary words. `inner`: it stands behind a bullet. */
export function readMarker(text: string, inner = false): Marker | null {
  const bulleted = bullet.exec(text)
  if (bulleted) {
    // "• -" and "- 1." are one marker: the outer sign says nothing that the inner doesn't.
    const second = inner ? null : readMarker(text.slice(bulleted[0].length), true)
    if (second) return { ...second, length: bulleted[0].length + second.length }
    return { kind: 'bullet', label: '', length: bulleted[0].length, bracket: false }
  }
  const found = (kind: Marker['kind'], match: RegExpExecArray): Marker => ({
    kind,
    label: match[1] ?? '',
    length: match[0].length,
    bracket: /\)/.test(match[0]),
  })
  const section = numberedSection.exec(text)
  if (section) return found('code', section)
  const numbered = number.exec(text)
  if (numbered && !isClockOrAmount(text)) return found('number', numbered)
  const romanNumber = roman.exec(text)
  if (romanNumber?.[1]) return found('roman', romanNumber)
  const small = smallRoman.exec(text)
  if (small?.[1]) return found('roman', small)
  const lettered = letter.exec(text) ?? capital.exec(text)
  if (lettered) return found('letter', lettered)
  const bareLettered = bareLetter.exec(text)
  if (bareLettered) return { ...found('letter', bareLettered), label: text.slice(0, 1) }
  const coded = code.exec(text)
  if (coded) return found('code', coded)
  const bare = bareNumber.exec(text)
  if (bare && !isDayOfMonth(text)) return found('number', bare)
  return null
}

const months =
  'januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|january|february|march|may|june|july|august|october'

function isDayOfMonth(text: string): boolean {
  return new RegExp(`^\\d{1,2}\\.?\\s+(?:${months})`, 'i').test(text)
}

function isClockOrAmount(text: string): boolean {
  return /^\d{1,2}[.:]\s?\d/.test(text) || isDayOfMonth(text)
}

const romanValues: Record<string, number> = { I: 1, V: 5, X: 10 }

/** The place of a marker in its list, counted from 1; null for bullets and codes. */
export function ordinal(marker: Marker): number | null {
  if (marker.kind === 'number') return Number(marker.label)
  if (marker.kind === 'letter') return marker.label.toLowerCase().charCodeAt(0) - 96
  if (marker.kind !== 'roman') return null
  let total = 0
  let last = 0
  for (const sign of [...marker.label.toUpperCase()].reverse()) {
    const value = romanValues[sign] ?? 0
    total += value < last ? -value : value
    last = value
  }
  return total
}
