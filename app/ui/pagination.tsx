type PaginationProps = {
  page: number
  pageSize: number
  total: number
  /** What is counted, plural: `opvolgingen`. */
  what: string
  hrefOf: (page: number) => string
}

/** `51 tot en met 100 van 28.400 opvolgingen`, with links to the first, near and last pages. */
export function Pagination({ page, pageSize, total, what, hrefOf }: PaginationProps) {
  const last = Math.max(1, Math.ceil(total / pageSize))
  if (last === 1) return null
  const from = (page - 1) * pageSize + 1
  const to = Math.min(total, page * pageSize)
  return (
    <nav className="pagination" aria-label="Bladeren">
      <p className="small subtle">
        {`${grouped(from)} tot en met ${grouped(to)} van ${grouped(total)} ${what}`}
      </p>
      <ul>
        {page > 1 ? (
          <li>
            <a href={hrefOf(page - 1)} rel="prev">
              Vorige
            </a>
          </li>
        ) : null}
        {nearPages(page, last).map((near, place, all) => (
          <li key={near}>
            {near === page ? (
              <span aria-current="page">{near}</span>
            ) : (
              <a href={hrefOf(near)} aria-label={`Pagina ${near}`}>
                {place > 0 && near - (all[place - 1] ?? 0) > 1 ? `… ${near}` : near}
              </a>
            )}
          </li>
        ))}
        {page < last ? (
          <li>
            <a href={hrefOf(page + 1)} rel="next">
              Volgende
            </a>
          </li>
        ) : null}
      </ul>
    </nav>
  )
}

/** First, last and up to two on either side of `page`. */
function nearPages(page: number, last: number): number[] {
  const near = new Set([1, page - 2, page - 1, page, page + 1, page + 2, last])
  return [...near].filter((each) => each >= 1 && each <= last).sort((a, b) => a - b)
}

function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, '.')
}
