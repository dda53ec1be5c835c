/** Numbers in words, as reports announce them. */
export const countWords: Record<string, number> = {
  een: 1,
  één: 1,
  twee: 2,
  drie: 3,
  vier: 4,
  vijf: 5,
  zes: 6,
  zeven: 7,
  acht: 8,
  negen: 9,
  tien: 10,
  elf: 11,
  twaalf: 12,
  dertien: 13,
  veertien: 14,
  vijftien: 15,
  zestien: 16,
  zeventien: 17,
  achttien: 18,
  negentien: 19,
  twintig: 20,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
}
const count = String.raw`(\d{1,2}|${Object.keys(countWords).join('|')})`
const announced = new RegExp(
  String.raw`(?<![\p{L}\d])${count}\s+(?:(?:hoofd|concrete|belangrijke|volgende|onderstaande|inhoudelijke|algemene|priority)\s+)*(?:aanbevelingen|hoofdaanbevelingen|adviezen|recommendations?)\b(?:\s+(?:aan|voor|to)\b)?`,
  'giu',
)
const andMore = new RegExp(
  String.raw`\b(?:en|and)\s+${count}\s+(?:over|voor|aan|gericht|om|to|for)\b`,
  'giu',
)
const earlier =
  /\b(?:eerder|vorig|destijds|opgevolgd|uitgevoerd|van de (?:\d+|\p{L}+) aanbevelingen|overgenomen|19\d\d|neemt|nam(?:en)?|open(?:staande)?)\b/iu
const makes =
  /\b(?:doe[nt]|deed|komt|komen|formule|volgende|onderstaande|bevat|leid|geef|geven|gedaan|heeft|resulte|making|made|makes|make|mondt|biedt|presente)/iu

/** How many recommendations the text itself says that it has; null when it doesn't say. */
export function announcedCount(text: string): number | null {
  for (const sentence of text.split(/(?<=[.!?:])\s+|\n+/)) {
    // "6 Aanbevelingen" is the sixth chapter.
    const found = [...sentence.matchAll(announced)].filter(
      (match) => !/^\d+\s+\p{Lu}/u.test(match[0]),
    )
    if (
      found.length === 0 ||
      earlier.test(sentence) ||
      (!makes.test(sentence) && sentence.length > 60)
    )
      continue
    const numbers = found.map(
      (match) => countWords[match[1]?.toLowerCase() ?? ''] ?? Number(match[1]),
    )
    // "vier aanbevelingen over het beleid en twee over de uitvoering"
    for (const match of sentence.matchAll(andMore))
      numbers.push(countWords[match[1]?.toLowerCase() ?? ''] ?? Number(match[1]))
    const total = numbers.reduce((sum, each) => sum + each, 0)
    if (total > 0)
      return numbers.length > 1 && /waarvan|totaal/iu.test(sentence) ? Math.max(...numbers) : total
  }
  return null
}

/** The text says that it gives only a part: "onder meer", "enkele van de aanbevelingen". */
export function saysIncomplete(text: string): boolean {
  return /\b(?:onder meer|onder andere|o\.a\.|waaronder|enkele van de|een selectie|de belangrijkste aanbevelingen|among other)\b[^.\n]{0,120}(?::|\baanbevel)|aanbevel[^.\n]{0,80}\b(?:onder meer|onder andere|o\.a\.|waaronder)\b/iu.test(
    text,
  )
}
