/** A piece of a message, from which both its text and its HTML are made. */
export type Piece =
  | { paragraph: string }
  | { heading: string }
  | { link: string; url: string }
  | { list: readonly ListItem[] }

/** `url` makes the item a link. */
export type ListItem = { text: string; url?: string }

/** A link that stands by itself. */
export function link(words: string, url: string): Piece {
  return { link: words, url }
}

/** The piece as plain text: every address written out. */
export function text(piece: Piece): string {
  if ('paragraph' in piece) return oneLine(piece.paragraph)
  if ('heading' in piece) return oneLine(piece.heading).toUpperCase()
  if ('link' in piece) return `${oneLine(piece.link)}:\n${webAddress(piece.url)}`
  return piece.list
    .map((item) =>
      item.url === undefined
        ? `- ${oneLine(item.text)}`
        : `- ${oneLine(item.text)}\n  ${webAddress(item.url)}`,
    )
    .join('\n')
}

/** The piece as HTML. */
export const html = {
  escape(words: string): string {
    return words.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
  },
  piece(piece: Piece): string {
    if ('paragraph' in piece) return `<p>${html.escape(oneLine(piece.paragraph))}</p>`
    if ('heading' in piece) return `<h2>${html.escape(oneLine(piece.heading))}</h2>`
    if ('link' in piece) return `<p>${anchor(piece.link, piece.url)}</p>`
    const items = piece.list.map((item) =>
      item.url === undefined ? html.escape(oneLine(item.text)) : anchor(item.text, item.url),
    )
    return `<ul>\n${items.map((item) => `<li>${item}</li>`).join('\n')}\n</ul>`
  },
}

function anchor(words: string, url: string): string {
  return `<a href="${html.escape(webAddress(url))}">${html.escape(oneLine(words))}</a>`
}

/** `url` when it is an address of the web. Throws a TypeError otherwise: a message links to nothing else. */
function webAddress(url: string): string {
  const { protocol, href } = new URL(url)
  if (protocol !== 'https:' && protocol !== 'http:') throw new TypeError(`no web address: ${url}`)
  return href
}

function oneLine(words: string): string {
  return words.replace(/\s+/g, ' ').trim()
}
