import { createElement, Fragment, type ReactNode } from 'react'
import type { Block, Cell, Column, Section } from '../blocks.ts'
import type { LetterModel } from '../model.ts'
import { ChartFigure } from './chart.tsx'
import { PhaseWord } from './phase-word.tsx'

export type PassageBlock = Extract<Block, { type: 'passage' }>

type Props = {
  letter: LetterModel
  /** Shows a passage in another way, for one as a form in which it is edited. */
  renderPassage?: (passage: PassageBlock, shown: ReactNode) => ReactNode
}

/** The letter on a page. Brings its own headings: `h1` is the subject. Needs `letter.css`. */
export function LetterDocument({ letter, renderPassage }: Props) {
  const passage = renderPassage ?? ((_: PassageBlock, shown: ReactNode) => shown)
  return (
    <article className="letter" lang={letter.language}>
      <LetterHead letter={letter} />
      <p>{letter.salutation}</p>
      {letter.sections.map((section) => (
        <LetterSection key={section.id} section={section} passage={passage} />
      ))}
      <LetterClose close={letter.close} />
    </article>
  )
}

function LetterHead({ letter }: { letter: LetterModel }) {
  return (
    <header className="letter-head">
      <div className="letter-sender">
        <p className="letter-sender-name">{letter.sender.name}</p>
        <p className="letter-sender-lines">
          {letter.sender.lines.map((line) => (
            <span key={line} className="letter-note">
              {line}
            </span>
          ))}
        </p>
      </div>
      <p className="letter-recipient">{letter.recipient.join(' ')}</p>
      {letter.draftMark && <p className="letter-draft">{letter.draftMark}</p>}
      <h1>{letter.subject}</h1>
      <dl className="letter-fields">
        {letter.fields.map(({ label, text }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </header>
  )
}

type PassageView = NonNullable<Props['renderPassage']>

function LetterSection({ section, passage }: { section: Section; passage: PassageView }) {
  return (
    <section aria-labelledby={section.id}>
      <h2 id={section.id}>{section.heading}</h2>
      {inOrder(section.blocks.map((block) => createElement(LetterBlock, { block, passage })))}
    </section>
  )
}

function LetterBlock({ block, passage }: { block: Block; passage: PassageView }) {
  switch (block.type) {
    case 'heading':
      return block.level === 1 ? (
        <h2 id={block.id}>{block.text}</h2>
      ) : (
        <h3 id={block.id}>{block.text}</h3>
      )
    case 'paragraph':
      return <p>{block.text}</p>
    case 'passage':
      return passage(block, <Paragraphs texts={block.paragraphs} />)
    case 'status':
      return (
        <p className="letter-status">
          <PhaseWord phase={block.phase} word={block.word} />
          {block.text !== '' && <span className="letter-aside"> · {block.text}</span>}
        </p>
      )
    case 'quote':
      return (
        <figure className="letter-quote">
          <figcaption>{block.source}</figcaption>
          <blockquote>{block.text}</blockquote>
        </figure>
      )
    case 'terms':
      return (
        <dl className="letter-terms">
          {block.items.map(({ term, text }) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      )
    case 'list':
      return <ItemList ordered={block.ordered} items={block.items} />
    case 'table':
      return <LetterTable caption={block.caption} columns={block.columns} rows={block.rows} />
    case 'chart':
      return <ChartFigure chart={block} />
  }
}

/** Children that are told apart by their place alone: the same sentence may stand twice in a letter. */
function inOrder(children: readonly ReactNode[]): ReactNode {
  return createElement(Fragment, null, ...children)
}

function Paragraphs({ texts }: { texts: readonly string[] }) {
  return inOrder(texts.map((text) => createElement('p', null, text)))
}

function ItemList({ ordered, items }: { ordered: boolean; items: readonly string[] }) {
  const entries = items.map((item) => createElement('li', null, item))
  return createElement(ordered ? 'ol' : 'ul', null, ...entries)
}

type TableProps = { caption: string; columns: readonly Column[]; rows: readonly Cell[][] }

function LetterTable({ caption, columns, rows }: TableProps) {
  return (
    <table className="letter-table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ label }) => (
            <th key={label} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{inOrder(rows.map((cells) => createElement(TableRow, { columns, cells })))}</tbody>
    </table>
  )
}

function TableRow({ columns, cells }: { columns: readonly Column[]; cells: readonly Cell[] }) {
  return (
    <tr>
      {columns.map(({ label, rowHeader }, place) => (
        <TableCell key={label} label={label} rowHeader={rowHeader} cell={cells[place]} />
      ))}
    </tr>
  )
}

function TableCell(props: { label: string; rowHeader?: boolean; cell: Cell | undefined }) {
  if (props.cell === undefined) return <td />
  const { text, phase, note } = props.cell
  const content = (
    <>
      {phase === undefined ? text : <PhaseWord phase={phase} word={text} />}
      {note !== undefined && <span className="letter-note">{note}</span>}
    </>
  )
  return props.rowHeader ? (
    <th scope="row" data-label={props.label}>
      {content}
    </th>
  ) : (
    <td data-label={props.label}>{content}</td>
  )
}

function LetterClose({ close }: { close: LetterModel['close'] }) {
  return (
    <footer className="letter-close">
      <p>{close.valediction}</p>
      <p>{close.party}</p>
      <ul>
        {close.signatories.map(({ name, office }) => (
          <li key={office}>
            {name}
            <span className="letter-note">{office}</span>
          </li>
        ))}
      </ul>
    </footer>
  )
}
