import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { wordsOf } from '#app/reports/intake/duplicates.ts'
import { type RecognisedReport, recognise } from '#app/reports/intake/recognise.ts'

/** What a fixture text should give. Only what stands here is measured. */
export interface Expected {
  form: string
  auditOffice?: string
  offeredOn?: string
  municipalities: string[]
  recommendations: { text: string; addressees: string[] }[]
}

export interface Score {
  right: number
  found: number
  expected: number
}

export interface Measured {
  name: string
  form: string
  recommendations: Score
  exact: number
  addressees: Score
  municipalities: Score
  office: boolean | null
  offeredOn: boolean | null
  missed: string[]
  invented: string[]
}

/**
 * Names of the fixture sets: rules are made on the first, the second is only measured. Each round was
 * written and measured before any rule was made on it; its README has the figures at first sight.
 */
export const fixtureSets = [
  'development',
  'held-out',
  ...readdirSync('tests/fixtures/intake').filter((name) => name.startsWith('round-')),
]

export function fixturesOf(folder: string): { name: string; text: string; expected: Expected }[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => ({
      name: file.replace(/\.json$/, ''),
      text: readFileSync(join(folder, file.replace(/json$/, 'txt')), 'utf8'),
      expected: JSON.parse(readFileSync(join(folder, file), 'utf8')) as Expected,
    }))
}

/** Share of words that two texts have in common (Dice), 0 to 1. */
export function overlap(a: string, b: string): number {
  const left = wordsOf(a)
  const right = wordsOf(b)
  const rest = [...right]
  let shared = 0
  for (const word of left) {
    const at = rest.indexOf(word)
    if (at < 0) continue
    shared += 1
    rest.splice(at, 1)
  }
  return (2 * shared) / Math.max(1, left.length + right.length)
}

/** Compares what is recognised with what should be; a recommendation matches when 80 % of the words do. */
export function measure(name: string, text: string, expected: Expected): Measured {
  return compare(name, recognise({ text }), expected)
}

export function compare(name: string, report: RecognisedReport, expected: Expected): Measured {
  const open = [...report.recommendations]
  const missed: string[] = []
  let exact = 0
  const addressees: Score = { right: 0, found: 0, expected: 0 }
  for (const wanted of expected.recommendations) {
    const scored = open.map((each) => overlap(each.text, wanted.text))
    const best = Math.max(0, ...scored)
    const match = best >= 0.8 ? open.splice(scored.indexOf(best), 1)[0] : undefined
    if (!match) {
      missed.push(wanted.text)
      addressees.expected += wanted.addressees.length
      continue
    }
    if (wordsOf(match.text).join(' ') === wordsOf(wanted.text).join(' ')) exact += 1
    addressees.found += match.addressees.length
    addressees.expected += wanted.addressees.length
    addressees.right += match.addressees.filter((each) => wanted.addressees.includes(each)).length
  }
  const codes = report.municipalities.map((each) => each.code)
  return {
    name,
    form: expected.form,
    recommendations: {
      right: expected.recommendations.length - missed.length,
      found: report.recommendations.length,
      expected: expected.recommendations.length,
    },
    exact,
    addressees,
    municipalities: {
      right: codes.filter((each) => expected.municipalities.includes(each)).length,
      found: codes.length,
      expected: expected.municipalities.length,
    },
    office: expected.auditOffice ? report.auditOffice === expected.auditOffice : null,
    offeredOn: expected.offeredOn ? report.offeredOn === expected.offeredOn : null,
    missed,
    invented: open.map((each) => each.text),
  }
}

/** Recall and precision in percents; nothing expected and nothing found is 100. */
export function percents(score: Score): { recall: number; precision: number } {
  return {
    recall: score.expected === 0 ? 100 : (100 * score.right) / score.expected,
    precision: score.found === 0 ? 100 : (100 * score.right) / score.found,
  }
}

export function total(scores: readonly Score[]): Score {
  return scores.reduce(
    (sum, each) => ({
      right: sum.right + each.right,
      found: sum.found + each.found,
      expected: sum.expected + each.expected,
    }),
    { right: 0, found: 0, expected: 0 },
  )
}
