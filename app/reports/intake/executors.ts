import { type Mention, municipalityMentions } from './municipality-mentions.ts'

/** Who carries out what a municipality commissions, as the source says: both by name, the commissioner by code too. */
export interface Executor {
  /** CBS code of the municipality that has the work done. */
  code: string
  executor: string
}

/** "Leiden voert de inburgering uit in opdracht van Oegstgeest": who carries out stands first. */
const carriesOut =
  /\bvoer(?:t|en)\b[^.\n]{0,80}\buit\b[^.\n]{0,20}\b(?:in opdracht van|voor|namens)\b/iu
/** "In Wassenaar en Voorschoten wordt dit uitgevoerd door Leidschendam-Voorburg": it stands last. */
const carriedOutBy = /\b(?:uitgevoerd|gedaan|verzorgd)\s+door\b/iu
/** "Oegstgeest besteedt dit uit aan Leiden". */
const outsourcedTo = /\b(?:uitbesteed|besteed(?:t|en)\b[^.\n]{0,60}\buit)\b[^.\n]{0,20}\baan\b/iu

/** Reads those sentences; a municipality for which the source names two executors is left out. */
export function executorsIn(text: string): Executor[] {
  const found = new Map<string, Set<string>>()
  for (const sentence of text.split(/(?<=[.!?])\s+|\n+/)) {
    if (sentence.length > 500) continue
    const first = carriesOut.exec(sentence)
    const last = carriedOutBy.exec(sentence) ?? outsourcedTo.exec(sentence)
    const border = first ?? last
    if (!border) continue
    const mentions = municipalityMentions(sentence)
    const before = mentions.filter((each) => each.end <= border.index)
    const after = mentions.filter((each) => each.start >= border.index + border[0].length)
    const [executors, commissioners] = first ? [before, after] : [after, before]
    const [executor, other] = executors
    if (!executor || other) continue
    for (const commissioner of commissioners) note(found, commissioner, executor)
  }
  return [...found].flatMap(([code, names]) => {
    const [executor, other] = names
    return executor && !other ? [{ code, executor }] : []
  })
}

function note(found: Map<string, Set<string>>, commissioner: Mention, executor: Mention) {
  const { code } = commissioner.municipality
  if (code === executor.municipality.code) return
  found.set(code, (found.get(code) ?? new Set()).add(executor.municipality.name))
}
