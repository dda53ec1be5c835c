import { isOpen } from '#app/follow-ups/phase.ts'
import { phaseWords } from '#app/ui/phase-words.ts'
import type { Block } from '../blocks.ts'
import type { Item } from '../item.ts'
import type { LetterInput } from '../letter-input.ts'
import { type Passage, passageBlock, passageOf } from '../passage.ts'
import { movesOf, pendingExtensions, refusedExtensions } from '../planning.ts'
import {
  addresseeSentence,
  outcomeSentences,
  responseSentences,
  verdictSentences,
} from '../wording/answer.ts'
import { dateWords } from '../wording/date.ts'
import { executorName } from '../wording/name.ts'
import { capital } from '../wording/number.ts'
import {
  laterStepSentence,
  moveSentences,
  pendingSentence,
  planSentence,
  refusedSentence,
  wholeSentences,
} from '../wording/planning.ts'
import { joined, plainText, reasonSentence } from '../wording/sentence.ts'
import { lateAnswer, lateSentence } from '../wording/work.ts'
import { changeWords } from '../words.ts'
import { explanationParagraphs } from './explanation.ts'

/** The open follow-ups, each of which gets a part of its own in the letter. */
export function openItems(items: readonly Item[]): Item[] {
  return items.filter(({ now }) => isOpen(now.phase))
}

/** The explanation of each open follow-up, generated or as a person worded it. */
export function explanationOf(item: Item, input: LetterInput): Passage {
  const { id, recommendation } = item.facts
  return passageOf(
    `explanation:${id}`,
    `Toelichting bij aanbeveling ${recommendation.number}`,
    explanationParagraphs(item),
    input.passages,
  )
}

/** Voortgang per aanbeveling: one open follow-up. */
export function progressBlocks(item: Item, explanation: Passage): Block[] {
  const { facts, now, before, change, partOf } = item
  const { number, title, text } = facts.recommendation
  const blocks: Block[] = [
    {
      type: 'heading',
      level: 2,
      id: recommendationId(item),
      text: `Aanbeveling ${number}: ${plainText(title)}`,
    },
    {
      type: 'status',
      phase: now.phase,
      word: phaseWords[now.phase].word,
      text: before === null ? '' : `sinds de vorige brief: ${changeWords[change].toLowerCase()}`,
    },
    { type: 'quote', text: plainText(text), source: 'Aanbeveling van de rekenkamer' },
  ]
  if (now.outcome?.amendedText) {
    const source = 'Zoals uw raad de aanbeveling heeft overgenomen'
    blocks.push({ type: 'quote', text: plainText(now.outcome.amendedText), source })
  }
  blocks.push(
    {
      type: 'paragraph',
      text: joined(
        partOf !== null && `Deze aanbeveling hoort bij aanbeveling ${partOf}.`,
        addresseeSentence(facts.recommendation.addressee),
        responseSentences(now.response, now.outcome !== null),
        lateNews(item, 'response') && !lateNews(item, 'outcome') && lateSentence(null),
        outcomeSentences(now.outcome),
        lateNews(item, 'outcome') && lateAnswer(lateNews(item, 'response')),
        executorSentence(item),
      ),
    },
    passageBlock(explanation),
  )
  const terms = [
    { term: 'Planning', text: planningText(item) },
    { term: 'Oordeel rekenkamer', text: now.review === null ? '' : verdictSentences(now.review) },
    { term: 'Heropend', text: reopenedText(item) },
  ].filter((entry) => entry.text !== '')
  if (terms.length > 0) blocks.push({ type: 'terms', items: terms })
  return blocks
}

/** The anchor of a recommendation inside the letter. */
export function recommendationId({ facts }: Item): string {
  return `aanbeveling-${facts.recommendation.number.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`
}

function executorSentence({ facts: { role, executor } }: Item): string {
  const name = executorName(executor)
  if (name === '') return ''
  return role === 'executing'
    ? `Wij voeren deze aanbeveling uit in opdracht; bij de uitvoering is ${name} betrokken.`
    : `${capital(name)} voert deze aanbeveling voor ons uit.`
}

function planningText(item: Item): string {
  const { facts, now, before, planning } = item
  return joined(
    wholeSentences(planning.whole, now.on),
    laterStepSentence(planning, now.on),
    planSentence(planning.plan, now.on),
    ...movesOf(facts, now, before).map(moveSentences),
    ...refusedExtensions(now, before).map((request) => refusedSentence(request, now.steps)),
    ...pendingExtensions(now).map((request) => pendingSentence(request, now.steps)),
  )
}

function reopenedText({ now: { closure } }: Item): string {
  if (closure?.kind !== 'reopened') return ''
  return joined(
    `Uw raad heeft deze aanbeveling op ${dateWords(closure.occurredOn)} weer op de lijst gezet.`,
    reasonSentence(closure.reason),
  )
}

/** A reaction or decision from before the previous letter that was entered after it. */
function lateNews({ now, before }: Item, what: 'response' | 'outcome'): boolean {
  const fact = now[what]
  if (fact === null || before === null) return false
  return fact.recordedAt > before.knownAt && fact.occurredOn <= before.on
}
