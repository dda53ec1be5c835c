import { withoutPrefix } from './addressees.ts'
import { hasModal, opensWithImperative } from './grammar.ts'

/** "Vindbaarheid. Zorg dat …": the word, in bold as a rule, that names the subject of an item, with the stop behind it; empty without one. */
export function leadWord(body: string): string {
  const found = /^\p{Lu}[^.:;]{2,45}(?:[.:]\s+(?=\p{Lu})|:\s+(?=\p{Ll}))/u.exec(body)?.[0] ?? ''
  if (found === '' || found.split(/\s+/).length > 6) return ''
  if (/^(?:als|indien|wanneer|zodra|bij|na|om)\b/iu.test(found)) return ''
  if (opensWithImperative(found) || hasModal(found) || withoutPrefix(body) !== body) return ''
  return opensWithImperative(body.slice(found.length)) ? found : ''
}
