import { formatDate } from '#app/ui/date.ts'
import { Table } from '#app/ui/table.tsx'
import { drawingWidth, drawn, Shape } from './drawing.tsx'
import type { Picture } from './picture.ts'

type PictureFigureProps = {
  picture: Picture
  /** Address of its files, without the extension. */
  files: string
}

/** A picture on a page: title, drawing, legend, the numbers behind it, and its files. */
export function PictureFigure({ picture, files }: PictureFigureProps) {
  const { name, title, description, on, drawing, table } = picture
  const { height, children } = drawn(drawing)
  const { looks } = drawing
  return (
    <figure className="picture">
      <figcaption>
        {title}
        <span className="sub">Stand per {formatDate(on)}</span>
      </figcaption>
      <svg
        viewBox={`0 0 ${drawingWidth} ${height}`}
        role="img"
        aria-labelledby={`beeld-${name}`}
        aria-describedby={`beeld-${name}-uitleg`}
      >
        <title id={`beeld-${name}`}>{title}</title>
        <desc id={`beeld-${name}-uitleg`}>{description}</desc>
        {children}
      </svg>
      {looks.length > 0 ? (
        <ul className="legend">
          {looks.map((look) => (
            <li key={look.word} className={look.tone}>
              <svg viewBox="0 0 16 16" aria-hidden="true">
                <Shape look={look} x={0} y={0} size={16} />
              </svg>
              {look.word}
            </li>
          ))}
        </ul>
      ) : null}
      <details>
        <summary>De cijfers in een tabel</summary>
        <div className="wide-table">
          <Table
            caption={title}
            columns={table.columns.map((label, place) => ({ label, numeric: place > 0 }))}
            dense
            rows={table.rows.map(([first = '', ...rest]) => ({
              key: first,
              cells: [first, ...rest],
            }))}
          />
        </div>
      </details>
      <p className="small no-print">
        Downloaden: <a href={`${files}.png`}>PNG</a>, <a href={`${files}.svg`}>SVG</a>,{' '}
        <a href={`${files}.csv`}>CSV</a>
      </p>
    </figure>
  )
}
