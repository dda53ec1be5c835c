import { readPageContent } from './content.ts'
import type { PdfFile } from './file.ts'
import { PdfDict } from './objects.ts'
import type { Rule } from './rule.ts'
import { flattened, type StructureNode } from './structure.ts'

/** The structure types of ISO 32000-1, 14.8.4. */
const standardTypes = new Set(
  'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby Warichu Figure Formula Form'.split(
    ' ',
  ),
)

const ofType = (nodes: readonly StructureNode[], ...types: string[]) =>
  nodes.filter(({ standard }) => types.includes(standard))

/** What the structure of the document must be, and how the content hangs on it. */
export const structureRules: Rule[] = [
  {
    name: 'structure',
    clause: 'ISO 14289-1, 7.1',
    check: ({ tree, nodes }) => {
      if (tree.length === 0) return ['Het document heeft geen structuur (StructTreeRoot).']
      return nodes.length < 3 ? ['De structuur van het document is leeg.'] : []
    },
  },
  {
    name: 'role-map',
    clause: 'ISO 14289-1, 7.1',
    check: ({ nodes }) => {
      const strange = nodes
        .filter(({ standard }) => !standardTypes.has(standard))
        .map(({ type }) => type)
      return [...new Set(strange)].map(
        (type) => `Het onderdeel ${type} heeft geen bekende betekenis (RoleMap).`,
      )
    },
  },
  {
    name: 'headings',
    clause: 'ISO 14289-1, 7.4.2',
    check: ({ nodes }) => {
      const levels = nodes.flatMap(({ standard }) =>
        /^H[1-6]$/.test(standard) ? Number(standard[1]) : [],
      )
      if (levels.length === 0) return ['Het document heeft geen koppen.']
      const problems = levels[0] === 1 ? [] : ['De eerste kop is niet van niveau 1.']
      levels.forEach((level, index) => {
        const before = levels[index - 1] ?? level
        if (level > before + 1)
          problems.push(`Kop ${index + 1} slaat een niveau over: van ${before} naar ${level}.`)
      })
      return problems
    },
  },
  {
    name: 'bookmarks',
    clause: 'ISO 14289-1, 7.17',
    check: ({ file, nodes }) => {
      const headings = nodes.filter(({ standard }) => /^H[1-6]$/.test(standard)).length
      const found = countBookmarks(file, file.dict(file.catalog?.get('Outlines')))
      return found === headings
        ? []
        : [`Er zijn ${found} bladwijzers bij ${headings} koppen (Outlines).`]
    },
  },
  {
    name: 'table-headers',
    clause: 'ISO 14289-1, 7.5',
    check: ({ file, nodes }) =>
      ofType(nodes, 'Table').flatMap((table, index) => {
        const headers = ofType(flattened([table]), 'TH')
        if (headers.length === 0) return [`Tabel ${index + 1} heeft geen kopcellen (TH).`]
        return headers.every(({ dict }) => attribute(file, dict, 'Scope') !== '')
          ? []
          : [`Een kopcel van tabel ${index + 1} zegt niet waarvan zij de kop is (Scope).`]
      }),
  },
  {
    name: 'row-headers',
    clause: 'ISO 14289-1, 7.5',
    check: ({ file, nodes }) =>
      ofType(nodes, 'TBody').flatMap((body, index) =>
        ofType(body.children, 'TR').every(({ children }) =>
          ofType(children, 'TH').some(({ dict }) => attribute(file, dict, 'Scope') === 'Row'),
        )
          ? []
          : [
              `Een rij van tabel ${index + 1} heeft geen cel die zegt waarover zij gaat (Scope Row).`,
            ],
      ),
  },
  {
    name: 'table-rows',
    clause: 'ISO 14289-1, 7.5',
    check: ({ file, nodes }) =>
      ofType(nodes, 'Table').flatMap((table, index) => {
        const widths = ofType(flattened([table]), 'TR').map((row) => rowWidth(file, row))
        return new Set(widths).size <= 1
          ? []
          : [`De rijen van tabel ${index + 1} zijn niet even lang: ${widths.join(', ')} cellen.`]
      }),
  },
  {
    name: 'table-parts',
    clause: 'ISO 32000-1, 14.8.4.3.4',
    check: ({ nodes }) =>
      nodes.flatMap(({ standard, children }) => {
        const allowed = { TR: ['TH', 'TD'], L: ['LI', 'Caption'], LI: ['Lbl', 'LBody'] }[standard]
        const wrong =
          allowed === undefined ? [] : children.filter((child) => !allowed.includes(child.standard))
        return wrong.map((child) => `In een ${standard} staat een ${child.standard}.`)
      }),
  },
  {
    name: 'alternative-text',
    clause: 'ISO 14289-1, 7.3',
    check: ({ file, nodes }) =>
      ofType(nodes, 'Figure', 'Formula').flatMap(({ dict }, index) =>
        file.string(dict.get('Alt')).trim() === ''
          ? [`Afbeelding ${index + 1} heeft geen tekst in de plaats ervan (Alt).`]
          : [],
      ),
  },
  {
    name: 'marked-content',
    clause: 'ISO 14289-1, 7.1',
    check: ({ file }) =>
      file.pages().flatMap((page, index) => {
        const content = readPageContent(file, page)
        if (content === null) return [`De inhoud van pagina ${index + 1} is niet te lezen.`]
        return [
          ...(content.unmarked.length > 0
            ? [
                `Op pagina ${index + 1} staat inhoud die niet is gemarkeerd (${[...new Set(content.unmarked)].join(' ')}).`,
              ]
            : []),
          ...(content.balanced
            ? []
            : [`Op pagina ${index + 1} begint of eindigt een markering zonder de andere helft.`]),
        ]
      }),
  },
  {
    name: 'content-in-structure',
    clause: 'ISO 14289-1, 7.1',
    check: ({ file, nodes }) =>
      file.pages().flatMap((page, index) => contentProblems(file, nodes, page, index + 1)),
  },
]

function countBookmarks(file: PdfFile, item: PdfDict | null): number {
  let count = 0
  for (
    let child = file.dict(item?.get('First'));
    child !== null;
    child = file.dict(child.get('Next'))
  ) {
    count += 1 + countBookmarks(file, child)
    if (count > 10_000) break
  }
  return count
}

function attribute(file: PdfFile, dict: PdfDict, key: string): string | number {
  const lists = [file.resolve(dict.get('A'))].flat()
  for (const one of lists) {
    const value = file.resolve(file.dict(one)?.get(key))
    if (typeof value === 'number') return value
    if (file.name(value) !== '') return file.name(value)
  }
  return ''
}

function rowWidth(file: PdfFile, row: StructureNode): number {
  return ofType(row.children, 'TH', 'TD').reduce(
    (sum, { dict }) => sum + (Number(attribute(file, dict, 'ColSpan')) || 1),
    0,
  )
}

/** Marked content and structure must point at each other. */
function contentProblems(
  file: PdfFile,
  nodes: readonly StructureNode[],
  page: PdfDict,
  number: number,
): string[] {
  const marked = readPageContent(file, page)?.ids ?? []
  const hung = nodes.flatMap(({ content }) =>
    content.filter((piece) => piece.page === page).map(({ id }) => id),
  )
  const parents = parentsOf(file, page)
  const loose = marked.filter((id) => !hung.includes(id))
  const empty = hung.filter((id) => !marked.includes(id))
  const twice = hung.filter((id, index) => hung.indexOf(id) !== index)
  return [
    ...(loose.length > 0
      ? [`Op pagina ${number} hangt inhoud niet aan de structuur (${loose.join(', ')}).`]
      : []),
    ...(empty.length > 0
      ? [`De structuur noemt op pagina ${number} inhoud die er niet is (${empty.join(', ')}).`]
      : []),
    ...(twice.length > 0
      ? [`Op pagina ${number} hangt inhoud twee keer aan de structuur (${twice.join(', ')}).`]
      : []),
    ...(parents < marked.length
      ? [`Van inhoud op pagina ${number} is niet terug te vinden waar zij hoort (ParentTree).`]
      : []),
  ]
}

/** How many pieces of content of a page the parent tree leads back to an element. */
function parentsOf(file: PdfFile, page: PdfDict): number {
  const key = file.resolve(page.get('StructParents'))
  const leaves = (value: PdfDict | null): [unknown, number][] => {
    if (value === null) return []
    const numbers = file.array(value.get('Nums'))
    const own = numbers.flatMap((one, index): [unknown, number][] =>
      index % 2 === 0
        ? [
            [
              one,
              file.array(numbers[index + 1]).filter((element) => file.dict(element) !== null)
                .length,
            ],
          ]
        : [],
    )
    return [...own, ...file.array(value.get('Kids')).flatMap((kid) => leaves(file.dict(kid)))]
  }
  const tree = file.path(file.catalog, 'StructTreeRoot', 'ParentTree')
  return leaves(tree instanceof PdfDict ? tree : null).find(([number]) => number === key)?.[1] ?? 0
}
