import Docxtemplater, { type DXT } from 'docxtemplater'
import InspectModule from 'docxtemplater/js/inspect-module.js'
import PizZip from 'pizzip'
import { templateOptions } from './fill-template.ts'
import { openTemplate, TemplateRefused } from './open-template.ts'
import { type Placeholder, placeholders } from './placeholders.ts'

/**
 * Checks an uploaded template before it is kept, and gives it as it may be kept. Throws `TemplateRefused` with all
 * that is wrong: what could do harm, placeholders that are not closed, unknown ones, and those that are missing so
 * that a part of the letter would be lost.
 */
export function checkTemplate(bytes: Uint8Array): Uint8Array {
  const template = openTemplate(bytes)
  const tags = tagsOf(template)
  const problems = [...unknownTags(tags, [placeholders]), ...missingTags(tags, placeholders, '')]
  if (problems.length > 0) throw new TemplateRefused([...new Set(problems)])
  return template
}

/** A placeholder as it stands in the template; `inside` is null for one that is not opened and closed. */
type Tag = { name: string; inside: Tag[] | null; raw: boolean }

function tagsOf(template: Uint8Array): Tag[] {
  const inspect = new InspectModule()
  try {
    new Docxtemplater(new PizZip(template), { ...templateOptions, modules: [inspect] })
  } catch (error) {
    throw new TemplateRefused([...new Set(syntaxProblems(error))])
  }
  return inspect.getAllStructuredTags().flatMap(tagOf)
}

function tagOf(part: DXT.Part): Tag[] {
  if (part.type !== 'placeholder') return []
  const inside = part.module === 'loop' ? (part.subparsed ?? []).flatMap(tagOf) : null
  return [{ name: part.value, inside, raw: part.module === 'rawxml' }]
}

/** `scopes`: the placeholders that are known here, the innermost first. */
function unknownTags(tags: readonly Tag[], scopes: readonly (readonly Placeholder[])[]): string[] {
  return tags.flatMap(({ name, inside, raw }) => {
    const known = scopes.flat().find((one) => one.name === name)
    if (raw) return [`{@${name}} kan niet: gebruik {${name}} zonder @.`]
    if (known === undefined) return [`${shown(name, inside)} bestaat niet.${advice(name)}`]
    if (known.inside !== undefined && inside === null) {
      return [`{${name}} is een herhaling: schrijf {#${name}} ervoor en {/${name}} erachter.`]
    }
    return inside === null
      ? []
      : unknownTags(inside, known.inside ? [known.inside, ...scopes] : scopes)
  })
}

function shown(name: string, inside: Tag[] | null): string {
  return inside === null ? `{${name}}` : `{#${name}}`
}

/** Where a known name belongs, or which one looks like it. */
function advice(name: string): string {
  for (const { name: loop, inside } of loops(placeholders)) {
    if (inside.some((one) => one.name === name))
      return ` Het hoort tussen {#${loop}} en {/${loop}}.`
  }
  const near = allNames(placeholders).find((known) => alike(known) === alike(name))
  return near === undefined ? '' : ` Bedoelt u {${near}}?`
}

const alike = (name: string) => name.toLowerCase().replace(/[^a-z]|en$|s$/g, '')

function loops(all: readonly Placeholder[]): { name: string; inside: readonly Placeholder[] }[] {
  return all.flatMap(({ name, inside }) =>
    inside === undefined ? [] : [{ name, inside }, ...loops(inside)],
  )
}

function allNames(all: readonly Placeholder[]): string[] {
  return all.flatMap(({ name, inside }) => [name, ...allNames(inside ?? [])])
}

/** What must be there and is not, at its place; of a repetition that is there all that is needed inside. */
function missingTags(
  tags: readonly Tag[],
  needed: readonly Placeholder[],
  place: string,
): string[] {
  const here = flattened(tags, needed)
  return needed.flatMap((one) => {
    const found = here.filter(({ name }) => name === one.name)
    if (found.length === 0) return one.required ? [missing(one, place)] : []
    if (one.inside === undefined) return []
    const inside = found.flatMap((tag) => tag.inside ?? [])
    return missingTags(inside, one.inside, ` tussen {#${one.name}} en {/${one.name}}`)
  })
}

/** Conditions on a text (`{#concept}…{/concept}`) are no place of their own. */
function flattened(tags: readonly Tag[], needed: readonly Placeholder[]): Tag[] {
  const repeats = new Set(
    needed.filter(({ inside }) => inside !== undefined).map(({ name }) => name),
  )
  return tags.flatMap((tag) => [
    tag,
    ...(tag.inside !== null && !repeats.has(tag.name) ? flattened(tag.inside, needed) : []),
  ])
}

function missing({ name, meaning, inside }: Placeholder, place: string): string {
  const written = inside === undefined ? `{${name}}` : `{#${name}}…{/${name}}`
  return `${written} ontbreekt${place}: ${meaning}.`
}

type SyntaxError = { properties?: { id?: string; xtag?: string; errors?: unknown[] } }

const syntaxWords: Record<string, (tag: string) => string> = {
  unclosed_loop: (tag) => `{#${tag}} wordt niet gesloten: zet er {/${tag}} achter.`,
  unopened_loop: (tag) => `{/${tag}} sluit iets wat niet is geopend: zet er {#${tag}} voor.`,
  unclosed_tag: (tag) => `Na “{${tag}” ontbreekt een accolade.`,
  unopened_tag: (tag) => `Voor “${tag}}” ontbreekt een accolade.`,
  closing_tag_does_not_match_opening_tag: (tag) =>
    `{#${tag}} wordt gesloten met een andere naam: zet er {/${tag}} achter.`,
  duplicate_open_tag: (tag) => `Bij “${tag}” staat een accolade te veel.`,
  duplicate_close_tag: (tag) => `Bij “${tag}” staat een accolade te veel.`,
}

function syntaxProblems(error: unknown): string[] {
  const { id = '', xtag = '', errors } = (error as SyntaxError).properties ?? {}
  if (errors !== undefined && errors.length > 0) return errors.flatMap(syntaxProblems)
  const tag = xtag.slice(0, 30)
  return [
    syntaxWords[id]?.(tag) ?? `De plaats van ${tag === '' ? 'een veld' : `{${tag}}`} klopt niet.`,
  ]
}
