import type { Candidate } from './candidate.ts'
import { sayingOf } from './duplicates.ts'

/**
 * Puts candidates in the order of the text and leaves out those that something better stands for:
 * doubtful ones where there are firm ones, and sentences that only sum up a numbered list elsewhere.
 */
export function select(candidates: readonly Candidate[], announced: number | null): Candidate[] {
  const ordered = [...candidates].sort((a, b) => a.place.start - b.place.start)
  const firm = ordered.some((each) => each.strength !== 'doubt')
  const certain = ordered.filter((each) => each.strength === 'certain')
  const whole = certain.filter((each) => each.parent === null).length
  const numbered = certain.filter((each) => each.printed !== null)
  const american = ordered.some((each) => endsWithNumber.test(each.text))
  const complete = numbered.length >= 2 && announced === whole
  const formal = ordered.filter((each) => each.formal && each.strength !== 'doubt')
  const said = formal.length >= 2 ? new Set(formal.flatMap(saying)) : null
  const kept = ordered.filter((each) => {
    if (american) return endsWithNumber.test(each.text)
    if (firm && each.strength === 'doubt') return false
    if (said && !each.formal && sumsUp(each, said)) return false
    return !complete || each.strength === 'certain'
  })
  const parents = candidates.map((each) => kept.indexOf(each))
  return kept.map((each) => {
    const parent = each.parent === null ? -1 : (parents[each.parent] ?? -1)
    return { ...each, parent: parent < 0 ? null : parent }
  })
}

/** A sentence elsewhere that says in short what the numbered ones say in full. */
function sumsUp(candidate: Candidate, said: ReadonlySet<string>): boolean {
  const own = saying(candidate)
  return own.filter((stem) => said.has(stem)).length >= own.length * 0.7
}

function saying({ title, text }: Candidate): string[] {
  return sayingOf(`${title ?? ''} ${text}`)
}

/** As GAO numbers: "… (Recommendation 2)". */
const endsWithNumber = /\((?:Recommendation|Matter for Consideration) \d+\)\.?$/
