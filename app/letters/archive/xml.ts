/** A piece of an XML document: an element with text or children. Empty optional ones are left out with `null`. */
export type XmlNode = {
  name: string
  attributes?: Readonly<Record<string, string>>
  content: string | readonly (XmlNode | null)[]
}

/** An element; see `XmlNode`. */
export function element(
  name: string,
  content: XmlNode['content'],
  attributes?: XmlNode['attributes'],
): XmlNode {
  return { name, content, ...(attributes && { attributes }) }
}

/** The document with `root`, UTF-8, indented by two spaces. */
export function xmlDocument(root: XmlNode): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${lines(root, '')}\n`
}

function lines({ name, attributes = {}, content }: XmlNode, indent: string): string {
  const open = [
    name,
    ...Object.entries(attributes).map(([key, value]) => `${key}="${escaped(value)}"`),
  ].join(' ')
  if (typeof content === 'string') return `${indent}<${open}>${escaped(content)}</${name}>`
  const inner = content.flatMap((child) => (child === null ? [] : lines(child, `${indent}  `)))
  return `${indent}<${open}>\n${inner.join('\n')}\n${indent}</${name}>`
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
