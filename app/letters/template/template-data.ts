import type { Block, Cell, Section } from '../blocks.ts'
import type { LetterModel } from '../model.ts'
import { fieldLabels } from '../words.ts'

/** What comes in the place of placeholders: text, or a list of things with their own. Without a prototype. */
export type TemplateData = { [name: string]: string | TemplateData[] }

type Blocks = readonly Block[]
type Of<Type extends Block['type']> = Extract<Block, { type: Type }>

/** The content of a letter by placeholder: see `placeholders.ts`. Adds no words to those of the letter. */
export function templateData(letter: LetterModel): TemplateData {
  const sectionOf = (id: string) => letter.sections.find((section: Section) => section.id === id)
  const blocksOf = (id: string): Blocks => sectionOf(id)?.blocks ?? []
  const headingOf = (id: string) => sectionOf(id)?.heading ?? ''
  const field = (...labels: string[]) =>
    letter.fields.find(({ label }) => labels.includes(label))?.text ?? ''
  const overview = blocksOf('overzicht')
  const next = blocksOf('vervolg')
  return plain({
    afzender: letter.sender.name,
    adres: letter.sender.lines.join('\n'),
    aan: letter.recipient.join('\n'),
    concept: letter.draftMark ?? '',
    datum: field(fieldLabels.date),
    kenmerk: field(fieldLabels.reference),
    portefeuillehouder: field(fieldLabels.portfolioHolder, fieldLabels.portfolioHolders),
    bijlagen: field(fieldLabels.attachments),
    onderwerp: field(fieldLabels.subject),
    aanhef: letter.salutation,
    aanleiding: paragraphsIn(blocksOf('aanleiding')),
    samenvatting: ofType(overview, 'paragraph')
      .map(({ text }) => text)
      .join(' '),
    grafiek: ofType(overview, 'chart')
      .map(({ alternative }) => alternative)
      .join(' '),
    overzicht: rowsIn(overview, overviewColumns),
    kop_aanbevelingen: headingOf('voortgang'),
    aanbevelingen: recommendationsIn(blocksOf('voortgang'), letter.steps ?? []),
    kop_afgerond: headingOf('afgerond'),
    afgerond: termsIn(blocksOf('afgerond'), 'aanbeveling'),
    kop_niet_in_uitvoering: headingOf('niet-in-uitvoering'),
    niet_in_uitvoering: termsIn(blocksOf('niet-in-uitvoering'), 'aanbeveling'),
    kop_afwijkingen: headingOf('afwijkingen'),
    afwijkingen: rowsIn(blocksOf('afwijkingen'), departureColumns),
    voorstellen: proposalsIn(next),
    slot: paragraphsIn(ofType(next, 'passage')),
    groet: letter.close.valediction,
    college: letter.close.party,
    ondertekening: letter.close.signatories.map(({ name, office }) =>
      plain({ naam: name, functie: office }),
    ),
    voet: `${letter.author} · ${letter.foot.reference}`,
  })
}

function plain(content: TemplateData): TemplateData {
  return Object.assign(Object.create(null), content) as TemplateData
}

function ofType<Type extends Block['type']>(blocks: Blocks, type: Type): Of<Type>[] {
  return blocks.filter((block): block is Of<Type> => block.type === type)
}

function paragraphsIn(blocks: Blocks): TemplateData[] {
  return ofType(blocks, 'passage')
    .flatMap(({ paragraphs }) => paragraphs)
    .map((alinea) => plain({ alinea }))
}

function termsIn(blocks: Blocks, name: 'aanbeveling' | 'onderwerp'): TemplateData[] {
  return ofType(blocks, 'terms')
    .flatMap(({ items }) => items)
    .map(({ term, text }) => plain({ [name]: term, tekst: text }))
}

const overviewColumns: Record<string, string> = {
  'Nr.': 'nummer',
  Aanbeveling: 'aanbeveling',
  Reactie: 'reactie',
  Raadsbesluit: 'raadsbesluit',
  Fase: 'fase',
  Planning: 'planning',
  'Sinds vorige brief': 'sinds',
}

const departureColumns: Record<string, string> = {
  'Nr.': 'nummer',
  Wat: 'wat',
  'Eerste datum': 'eerste_datum',
  'Nieuwe datum': 'nieuwe_datum',
  Reden: 'reden',
  'Besloten door': 'besloten_door',
}

function rowsIn(blocks: Blocks, names: Record<string, string>): TemplateData[] {
  return ofType(blocks, 'table').flatMap(({ columns, rows }) =>
    rows.map((cells) =>
      plain({
        ...Object.fromEntries(Object.values(names).map((name) => [name, ''])),
        ...Object.fromEntries(
          columns.map(({ label }, place) => [names[label] ?? label, cellText(cells[place])]),
        ),
      }),
    ),
  )
}

function cellText(cell: Cell | undefined): string {
  return [cell?.text, cell?.note].filter((text) => text !== undefined).join('\n')
}

/** Each recommendation begins with its heading. */
function recommendationsIn(
  blocks: Blocks,
  steps: NonNullable<LetterModel['steps']>,
): TemplateData[] {
  const starts = blocks.flatMap((block, place) => (block.type === 'heading' ? [place] : []))
  return starts.map((start, place) => {
    const [heading, ...own] = blocks.slice(start, starts[place + 1])
    const [status] = ofType(own, 'status')
    const id = heading?.type === 'heading' ? heading.id : ''
    return plain({
      kop: heading?.type === 'heading' ? heading.text : '',
      fase: status?.word ?? '',
      sinds: status?.text ?? '',
      citaten: ofType(own, 'quote').map(({ source, text }) => plain({ bron: source, tekst: text })),
      besluit: ofType(own, 'paragraph')
        .map(({ text }) => text)
        .join(' '),
      toelichting: paragraphsIn(own),
      stappen: steps
        .filter((step) => step.recommendation === id)
        .map(({ title, planned, state }) => plain({ stap: title, gepland: planned, stand: state })),
      bijzonderheden: termsIn(own, 'onderwerp'),
    })
  })
}

/** A list and the paragraph that leads to it. */
function proposalsIn(blocks: Blocks): TemplateData[] {
  return blocks.flatMap((block, place) => {
    const before = blocks[place - 1]
    if (block.type !== 'list' || before?.type !== 'paragraph') return []
    const points = block.items.map((tekst, index) => plain({ nummer: String(index + 1), tekst }))
    return [plain({ inleiding: before.text, punten: points })]
  })
}
