type Match = { id: string; data: unknown }

type Shared = {
  /** Path of the page, without a slash in front; '' for the front page. */
  path: string
  title: string
  description: string
}

/**
 * What a site shows where someone shares the page (Open Graph), with the picture that the server makes of it. `matches`
 * are those of a meta function, of which the portal's own knows the address.
 */
export function shareTags(matches: readonly Match[], { path, title, description }: Shared) {
  const origin = originIn(matches)
  const image = `${origin}/beeld/delen/${path === '' ? '' : `${path}/`}deel.png`
  return [
    { name: 'description', content: description },
    { property: 'og:title', content: title },
    { property: 'og:description', content: description },
    { property: 'og:type', content: 'website' },
    { property: 'og:locale', content: 'nl_NL' },
    { property: 'og:site_name', content: 'Opvolgwijzer' },
    { property: 'og:url', content: `${origin}/${path}` },
    { property: 'og:image', content: image },
    { property: 'og:image:width', content: '1200' },
    { property: 'og:image:height', content: '630' },
    { property: 'og:image:alt', content: description },
    { name: 'twitter:card', content: 'summary_large_image' },
    { tagName: 'link', rel: 'canonical', href: `${origin}/${path}` },
  ]
}

/** The address of this site, as the portal's loader gives it. */
export function originIn(matches: readonly Match[]): string {
  const data = matches.find((match) => match.id === 'routes/_portal')?.data
  const found = (data as { baseUrl?: string } | undefined)?.baseUrl
  return found ?? ''
}
