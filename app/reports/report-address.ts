/** Which report in which municipality, as addresses say it: `?onderzoek=statushouders&gemeente=GM0629`. */
export type ReportAddress = { slug: string; municipalityCode: string }

/** What the address of `request` names; null when it leaves one of both out. */
export function reportIn(request: Request): ReportAddress | null {
  const address = new URL(request.url).searchParams
  const slug = address.get('onderzoek')
  const municipalityCode = address.get('gemeente')
  return slug && municipalityCode ? { slug, municipalityCode } : null
}

/** The query that `reportIn` reads. */
export function reportQuery({ slug, municipalityCode }: ReportAddress): URLSearchParams {
  return new URLSearchParams({ onderzoek: slug, gemeente: municipalityCode })
}
