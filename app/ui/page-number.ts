/** The page that an address asks for with `?pagina=`, from 1 up to the last that there is. */
export function pageNumber(query: URLSearchParams, total: number, pageSize: number): number {
  const asked = Math.max(1, Math.trunc(Number(query.get('pagina'))) || 1)
  return Math.min(asked, Math.max(1, Math.ceil(total / pageSize)))
}
