/** A sentence with its place in the text it was cut from. */
export interface Sentence {
  text: string
  from: number
  to: number
}

const abbreviations =
  /(?:^|[\s(])(?:jan|feb|mrt|apr|jun|jul|aug|sept?|okt|nov|dec|bijv|bv|o\.a|m\.b\.t|m\.n|d\.w\.z|t\.a\.v|i\.p\.v|e\.d|etc|enz|nr|nrs|art|artt|blz|p|ca|resp|incl|excl|jl|a\.s|dhr|mw|mevr|drs|dr|mr|ir|ing|prof|st|vgl|zgn|m\.u\.v|n\.a\.v|t\.b\.v|t\.o\.v|i\.h\.k\.v|c\.q|U\.S|e\.g|i\.e|No|Mr|Ms|vs|\p{Lu})\.$/u

/** Cuts a paragraph into sentences; does not break at abbreviations, numbers or inside brackets. */
export function sentences(text: string): Sentence[] {
  const found: Sentence[] = []
  let from = 0
  const close = (to: number) => {
    const raw = text.slice(from, to)
    const start = from + (raw.length - raw.trimStart().length)
    const end = start + raw.trim().length
    if (end > start) found.push({ text: text.slice(start, end), from: start, to: end })
    from = to
  }
  for (const match of text.matchAll(
    /\((?:Recommendation|Matter for Consideration) \d+\)(?=\s+\p{Lu})|[.!?]+["'”’)\]]*(?=\s+(?!\((?:Recommendation|Matter for))["'“‘(]?[\p{Lu}\d•–-]|\s*$)/gu,
  )) {
    const end = match.index + match[0].length
    if (match[0] === '.' && abbreviations.test(text.slice(Math.max(from, end - 12), end))) continue
    if (/^\d{1,2}\.$/.test(text.slice(from, end).trim())) continue
    close(end)
  }
  close(text.length)
  return found
}
