import { opensWithImperative } from './grammar.ts'
import { capitalise } from './wording.ts'

const leadWords =
  /^(?:(?:de |het )?(?:rekenkamer\p{L}*(?: \p{Lu}\p{L}*)*|wij|we)\s+)?(?:adviseert|adviseren|beveelt|bevelen|raadt|raden|geeft|geven|we recommend that)\b.*?\b(?:om|aan|dat|overweging)\b[:,]?\s*(?:om\s+)?/iu
const subordinate =
  /,\s*(?:zoals|zodat|opdat|waarbij|waarmee|waardoor|door|bijvoorbeeld|onder andere|die|dat|met name|inclusief|om|en (?:zo nodig|zo mogelijk))\b.*$|\s+(?:zodat|opdat|waardoor|waarbij|door onder|en zo (?:nodig|mogelijk))\b.*$/iu
const brackets = /\s+\([^)]*\)(?!\p{L})/gu
const limit = 70

/** Proposes a short title in the words of the recommendation itself: its main clause, at most about 70 characters. */
export function shortTitle(text: string): string {
  let title = text
    .replace(brackets, '')
    .replace(/\((\p{L}+)\)(?=\p{L})/gu, '$1')
    .replace(/\s+/g, ' ')
    .trim()
  title = title.replace(leadWords, '')
  title = title.split(/(?<=[.;:!?])\s/)[0] ?? title
  title = title.replace(/^(?:(?:daarnaast|ook|verder|tevens|ten slotte|tot slot|daarom)\s+)/iu, '')
  const bare = title.replace(subordinate, '')
  if (bare.length >= 15) title = bare
  title = title.replace(/[\s.;:,]+$/, '')
  if (!opensWithImperative(title)) title = infinitiveFirst(title)
  if (title.length > limit) {
    const cutAt = title.lastIndexOf(' ', limit)
    title = title.slice(0, cutAt > 30 ? cutAt : limit)
    title = title.replace(
      /\s+(?:de|het|een|en|of|van|voor|met|in|op|aan|te|tot|om|door|bij|over|naar|the|of|to|and|a)$/giu,
      '',
    )
    title = `${title.replace(/[\s.;:,]+$/, '')}…`
  }
  return capitalise(title)
}

/** "de registratie te verbeteren" reads better as a title without "te": "de registratie verbeteren". */
function infinitiveFirst(title: string): string {
  const found = /^(.+?)\s+te\s+((?:\(\p{L}+\)\s*)?\p{Ll}+en)(\s+.*)?$/u.exec(title)
  if (!found?.[1] || !found[2]) return title
  const object = found[1].replace(/^om\s+/i, '')
  if (/\bte\b|\b(?:moet|dient|zou|wordt)\b/iu.test(object) || object.length > limit) return title
  const particle = /^(.*\s)?(mee|weg|op|af|aan|uit|in|bij|toe|na|door|vast|voor|over|terug)$/u.exec(
    object,
  )
  const verb = particle ? `${particle[1] ?? ''}${particle[2]}${found[2]}` : `${object} ${found[2]}`
  return object.length < 28 ? verb + (found[3] ?? '') : verb
}
